package io.redress.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much of the machine's memory a process holds, where the operating system tells (Linux). */
public final class ResidentMemory {

    private ResidentMemory() {}

    public static OptionalLong bytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst();
        } catch (IOException notLinuxOrGone) {
            return OptionalLong.empty();
        }
    }
}
