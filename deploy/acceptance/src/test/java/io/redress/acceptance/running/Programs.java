package io.redress.acceptance.running;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The programs as the build leaves them. */
public final class Programs {

    private static final List<String> NEEDED =
            List.of(
                    "deploy/standalone/target/redress-standalone",
                    "deploy/identity/target/redress-identity",
                    "intake-service/target/redress-intake",
                    "triage-service/target/redress-triage",
                    "resolution-service/target/redress-resolution",
                    "feedback-service/target/redress-feedback");

    private Programs() {}

    public static Path home() {
        return Path.of(System.getProperty("redress.home", "../..")).toAbsolutePath().normalize();
    }

    /** Where this module's build may write. */
    static Path target() {
        return Path.of(System.getProperty("redress.target", "target")).toAbsolutePath();
    }

    /** The launcher. @throws IllegalStateException naming what is not built yet */
    static Path launcher() {
        var missing =
                NEEDED.stream().map(Programs::jar).filter(jar -> !Files.isReadable(jar)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "These programs are not built yet: "
                            + missing
                            + ". Acceptance runs the real ones: build them with ./mvnw -DskipTests package, or run"
                            + " ./redress verify, which does all in order.");
        }
        return jar(NEEDED.getFirst());
    }

    private static Path jar(String program) {
        return home().resolve(program + "-0.1.0-SNAPSHOT-boot.jar");
    }
}
