package io.redress.standalone.process;

import io.redress.standalone.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The one class that children take from the launcher, in a jar of its own. */
final class TetherJar {

    private static final String ENTRY = Tether.class.getName().replace('.', '/') + ".class";

    private TetherJar() {}

    static void writeTo(Path directory) {
        var jar = directory.resolve("tether.jar");
        try (var bytes = Tether.class.getClassLoader().getResourceAsStream(ENTRY);
                var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            if (bytes == null) {
                throw new StartRefused(
                        "The launcher's own class " + ENTRY + " is missing; build it again.");
            }
            out.putNextEntry(new ZipEntry(ENTRY));
            bytes.transferTo(out);
            out.closeEntry();
        } catch (IOException e) {
            throw new StartRefused("Cannot write " + jar + ".", e);
        }
    }
}
