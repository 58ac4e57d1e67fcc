package io.redress.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in a process of its own; it ends with this one. */
final class Program implements AutoCloseable {

    private static final String JAVA_OPTIONS = "REDRESS_JAVA_OPTIONS";

    private final Process process;
    private final Thread endsWithUs;

    private Program(Process process) {
        this.process = process;
        this.endsWithUs = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(endsWithUs);
    }

    static Program java(
            Path output,
            List<String> options,
            Map<String, String> environment,
            Path jar,
            String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        // What somebody wants to try on the processes' JVMs is the one thing that is passed on.
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("REDRESS_") && !name.equals(JAVA_OPTIONS));
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + jar, e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(endsWithUs);
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
