package io.redress.acceptance.running;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A program in a JVM of its own, which can be killed as the operating system kills. */
public final class Jvm implements AutoCloseable {

    private static final long GRACE_SECONDS = 30;

    private final Process process;

    private Jvm(Process process) {
        this.process = process;
    }

    /** What it prints goes to the file. Variables named {@code REDRESS_…} are passed on only where given here. */
    static Jvm run(
            Path output,
            String heap,
            Map<String, String> environment,
            Map<String, String> properties,
            String classpath,
            String... mainAndArguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + heap,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", classpath, Tethered.class.getName()));
        command.addAll(Arrays.asList(mainAndArguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("REDRESS_"));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(output.toAbsolutePath().getParent());
            return new Jvm(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + mainAndArguments[0], e);
        }
    }

    static String classpath(Path... entries) {
        return Arrays.stream(entries)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9}. Returns when it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().orTimeout(GRACE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Asks it to end in order, and waits. */
    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
