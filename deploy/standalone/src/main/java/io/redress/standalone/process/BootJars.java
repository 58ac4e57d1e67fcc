package io.redress.standalone.process;

import io.redress.standalone.Part;
import io.redress.standalone.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The programs as the build leaves them in the project's folder. */
public record BootJars(Path home) implements Programs {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final Duration TO_WRITE_A_CACHE = Duration.ofMinutes(2);

    @Override
    public Program of(Part part) {
        var unpacked = unpacked(part);
        return unpacked.program(new ClassCache(unpacked.folder()).read());
    }

    /** The same programs; those without a cache note what they load, and write it down when they end. */
    public Programs learning() {
        return new Programs() {
            @Override
            public Program of(Part part) {
                var unpacked = unpacked(part);
                var cache = new ClassCache(unpacked.folder());
                return unpacked.program(cache.exists() ? cache.read() : cache.write());
            }

            @Override
            public Duration grace() {
                return TO_WRITE_A_CACHE;
            }
        };
    }

    private UnpackedJar unpacked(Part part) {
        var jar =
                home.resolve(part.module())
                        .resolve("target")
                        .resolve(part.artifact() + "-" + VERSION + "-boot.jar");
        if (!Files.isReadable(jar)) {
            throw new StartRefused(
                    "The program "
                            + jar
                            + " is missing. Build it with: ./mvnw -DskipTests package");
        }
        var unpacked = new UnpackedJar(jar);
        unpacked.unpackIfChanged();
        return unpacked;
    }
}
