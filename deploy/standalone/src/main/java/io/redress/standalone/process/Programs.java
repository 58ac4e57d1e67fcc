package io.redress.standalone.process;

import io.redress.standalone.Part;

/** Where the program of each part is found. */
@FunctionalInterface
public interface Programs {

    Program of(Part part);
}
