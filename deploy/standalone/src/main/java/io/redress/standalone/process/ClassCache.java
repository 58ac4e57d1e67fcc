package io.redress.standalone.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the JVM learned about a program's classes in a run before, for this version of Java. It takes about half
 * the processor time off a start. A cache that does not fit is ignored by the JVM.
 */
record ClassCache(Path folder) {

    private static final boolean AHEAD_OF_TIME = Runtime.version().feature() >= 25;

    boolean exists() {
        return Files.exists(file());
    }

    List<String> read() {
        if (!exists()) {
            return List.of();
        }
        // It grumbles about stubs of another shape, which it then makes anew.
        return AHEAD_OF_TIME
                ? List.of("-XX:AOTCache=" + file(), "-Xlog:aot*=error")
                : List.of("-XX:SharedArchiveFile=" + file());
    }

    /** The JVM writes it while it ends, which takes some seconds. */
    List<String> write() {
        return List.of(
                (AHEAD_OF_TIME ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file());
    }

    private Path file() {
        return folder.resolve("classes-" + Runtime.version() + (AHEAD_OF_TIME ? ".aot" : ".jsa"));
    }
}
