package io.redress.standalone.process;

import io.redress.standalone.Part;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a part's JVM is started: by the launcher's own Java, with little memory. */
record JavaCommand(String extraOptions) {

    List<String> of(Part part, Program program) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + part.heapMegabytes() + "m",
                        // Grown when needed: by itself the JVM takes all of it at once on a large
                        // machine.
                        "-Xms32m",
                        "-XX:MinHeapFreeRatio=15",
                        "-XX:MaxHeapFreeRatio=40",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:NewRatio=" + part.newRatio(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:MaxMetaspaceSize=160m",
                        "-XX:ReservedCodeCacheSize=64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8"));
        command.addAll(program.options());
        Arrays.stream(extraOptions.split(" ", -1))
                .filter(it -> !it.isBlank())
                .forEach(command::add);
        command.add("-cp");
        command.add(
                program.classpath().stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        command.add(Tether.class.getName());
        command.add(program.mainClass());
        return command;
    }

    /** Without it, glibc keeps an arena of freed memory per thread. */
    static Map<String, String> environment() {
        return Map.of("MALLOC_ARENA_MAX", "2");
    }
}
