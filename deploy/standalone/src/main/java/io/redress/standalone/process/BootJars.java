package io.redress.standalone.process;

import io.redress.standalone.Part;
import io.redress.standalone.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The programs as the build leaves them in the project's folder. */
public record BootJars(Path home) implements Programs {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final String JAR_LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

    @Override
    public Program of(Part part) {
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
        return new Program(List.of(jar), JAR_LAUNCHER);
    }
}
