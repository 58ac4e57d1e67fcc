package io.redress.standalone.process;

import io.redress.standalone.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;

/**
 * A boot jar taken apart beside itself: plain jars start faster than jars within a jar, and only their classes can
 * be cached. It is taken apart again when the jar has changed.
 */
record UnpackedJar(Path jar) {

    private static final String TETHER = "tether.jar";
    private static final String STAMP = "stamp";

    Path folder() {
        return jar.resolveSibling("unpacked");
    }

    Program program(List<String> options) {
        var main = folder().resolve(jar.getFileName());
        return new Program(List.of(folder().resolve(TETHER), main), mainClass(main), options);
    }

    void unpackIfChanged() {
        try {
            var stamp = stamp();
            var known = folder().resolve(STAMP);
            if (!Files.exists(known) || !Files.readString(known).equals(stamp)) {
                unpack(stamp);
            }
        } catch (IOException e) {
            throw new StartRefused("Cannot take " + jar + " apart.", e);
        }
    }

    /** What is in it, by the checksums of its entries: builds that can be repeated give every jar the same time. */
    private String stamp() throws IOException {
        try (var opened = new JarFile(jar.toFile())) {
            return String.valueOf(
                    opened.stream()
                            .map(entry -> entry.getName() + " " + entry.getCrc())
                            .toList()
                            .hashCode());
        }
    }

    /** In a folder that gets its name when it is complete, for two launchers may do this at the same time. */
    private void unpack(String stamp) throws IOException {
        var draft = Files.createTempDirectory(jar.getParent(), "unpacking-");
        extractTo(draft);
        TetherJar.writeTo(draft);
        Files.writeString(draft.resolve(STAMP), stamp);
        delete(folder());
        Files.move(draft, folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void extractTo(Path draft) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var extraction =
                new ProcessBuilder(
                                java,
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                draft.toString())
                        .redirectErrorStream(true)
                        .start();
        try (var output = extraction.inputReader()) {
            var said = String.join("\n", output.lines().toList());
            if (extraction.onExit().join().exitValue() != 0) {
                throw new IOException(said);
            }
        }
    }

    private static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var found = Files.walk(root)) {
                for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String mainClass(Path jar) {
        try (var opened = new JarFile(jar.toFile())) {
            return opened.getManifest().getMainAttributes().getValue("Main-Class");
        } catch (IOException e) {
            throw new StartRefused("Cannot read " + jar + ".", e);
        }
    }
}
