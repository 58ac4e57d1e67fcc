package io.redress.standalone.process;

import io.redress.standalone.Part;
import java.time.Duration;

/** Where the program of each part is found. */
@FunctionalInterface
public interface Programs {

    Program of(Part part);

    /** How long such a program may take to stop before it is killed. */
    default Duration grace() {
        return Duration.ofSeconds(20);
    }
}
