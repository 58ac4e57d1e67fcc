package io.redress.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** Scripts of others, kept under addresses without their version: {@code /assets/vendor/htmx.min.js}. */
final class Vendor {

    static final String PREFIX = "vendor/";

    private static final String HTMX = "htmx.org";

    private Vendor() {}

    /** Where the class path has what is asked for under the vendors' prefix. */
    static Optional<String> of(String name) {
        return name.startsWith(PREFIX)
                ? Optional.of(folder() + name.substring(PREFIX.length()))
                : Optional.empty();
    }

    static String folder() {
        return "META-INF/resources/webjars/" + HTMX + "/" + version() + "/dist/";
    }

    /** A webjar carries its Maven coordinates; scanning the class path for it would cost start-up time. */
    private static String version() {
        var coordinates = new Properties();
        try (var stream =
                new ClassPathResource("META-INF/maven/org.webjars.npm/" + HTMX + "/pom.properties")
                        .getInputStream()) {
            coordinates.load(stream);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return coordinates.getProperty("version");
    }
}
