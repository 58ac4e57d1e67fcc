package io.redress.standalone.process;

import java.nio.file.Path;
import java.util.List;

/** What a JVM is told to run. */
public record Program(List<Path> classpath, String mainClass) {

    public Program {
        classpath = List.copyOf(classpath);
    }
}
