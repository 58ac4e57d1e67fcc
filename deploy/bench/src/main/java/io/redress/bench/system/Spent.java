package io.redress.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each process of the system has taken of the machine since it began.
 *
 * @param processor of all its threads
 * @param mostMemory the most it ever held resident, in bytes; 0 where the operating system does not tell
 */
public record Spent(Duration processor, long mostMemory) {

    static Spent by(ProcessHandle process) {
        return new Spent(
                process.info().totalCpuDuration().orElse(Duration.ZERO), most(process.pid()));
    }

    /** Processor milliseconds by process from one look to the other, for each of so many complaints. */
    public static Map<String, Double> millisEach(
            Map<String, Spent> before, Map<String, Spent> after, int complaints) {
        var each = new LinkedHashMap<String, Double>();
        after.forEach(
                (process, spent) -> {
                    var begun = before.getOrDefault(process, new Spent(Duration.ZERO, 0));
                    var nanos = spent.processor().minus(begun.processor()).toNanos();
                    each.put(process, Math.round(nanos / 1e4 / complaints) / 1e2);
                });
        return each;
    }

    private static long most(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinuxOrGone) {
            return 0;
        }
    }
}
