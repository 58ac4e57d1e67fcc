package io.redress.standalone.process;

import java.nio.file.Path;
import java.util.List;

/** What a JVM is told to run. Its classpath has the {@link Tether}, which comes before the main class. */
public record Program(List<Path> classpath, String mainClass, List<String> options) {

    public Program {
        classpath = List.copyOf(classpath);
        options = List.copyOf(options);
    }
}
