package io.redress.standalone.process;

import io.redress.standalone.Part;
import io.redress.standalone.StartRefused;
import io.redress.standalone.installation.DataDirectory;
import io.redress.standalone.installation.PrivateFile;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The processes of this run. Their ids stand in {@code run/processes.json} while they live. */
public final class Children implements AutoCloseable {

    private static final int DEATHS_TO_GIVE_UP_AT_START = 3;

    private final DataDirectory data;
    private final Programs programs;
    private final JavaCommand java;
    private final PrivateFile ids;
    private final Map<Part, Child> children = new EnumMap<>(Part.class);

    public Children(DataDirectory data, Programs programs, String javaOptions) {
        this.data = data;
        this.programs = programs;
        this.java = new JavaCommand(javaOptions);
        this.ids = new PrivateFile(data.run().resolve("processes.json"));
    }

    public void start(Part part, Map<String, String> environment) {
        var command = new ProcessBuilder(java.of(part, programs.of(part)));
        command.environment().putAll(environment);
        command.environment().putAll(JavaCommand.environment());
        command.environment()
                .put("REDRESS_PARENT_PID", String.valueOf(ProcessHandle.current().pid()));
        var log = new LogFile(data.logs(), part.label());
        var child = new Child(part.label(), command, log, Backoff.DEFAULT, this::noteIds);
        synchronized (this) {
            children.put(part, child);
        }
        child.start();
    }

    /** A part that cannot even start will not start the next time either; its own last words say why. */
    public void refuseIfOneKeepsDying() {
        for (var child : children()) {
            if (child.failuresInARow() >= DEATHS_TO_GIVE_UP_AT_START) {
                throw new StartRefused(
                        child.label()
                                + " dies while starting. The end of "
                                + child.log()
                                + ":\n"
                                + child.lastWords());
            }
        }
    }

    private synchronized void noteIds() {
        var running = new LinkedHashMap<String, Object>();
        for (var child : children.values()) {
            child.handle().ifPresent(it -> running.put(child.label(), Leftovers.describe(it)));
        }
        ids.write(running);
    }

    /** The services first and together, then identity, on which their last requests may depend. */
    @Override
    public void close() {
        stopTogether(children().stream().filter(it -> !isIdentity(it)).toList());
        stopTogether(children().stream().filter(Children::isIdentity).toList());
        ids.write(Map.of());
    }

    private static boolean isIdentity(Child child) {
        return child.label().equals(Part.IDENTITY.label());
    }

    private void stopTogether(List<Child> some) {
        var stops =
                some.stream()
                        .map(child -> Thread.ofPlatform().start(() -> child.stop(programs.grace())))
                        .toList();
        for (var stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    public synchronized Collection<Child> children() {
        return List.copyOf(children.values());
    }
}
