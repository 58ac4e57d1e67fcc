package io.redress.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** Scripts of others, kept under addresses without their version: {@code /assets/vendor/htmx.min.js}. */
final class Vendor {

    static final String PREFIX = "vendor/";

    private static final List<String> WEBJARS = List.of("htmx.org", "echarts");

    private Vendor() {}

    /** Where the class path has what is asked for under the vendors' prefix; the last place where it might be if none has it. */
    static Optional<String> of(String name) {
        if (!name.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var file = name.substring(PREFIX.length());
        return folders().stream()
                .map(folder -> folder + file)
                .reduce((one, other) -> new ClassPathResource(one).exists() ? one : other);
    }

    static List<String> folders() {
        return WEBJARS.stream()
                .map(
                        webjar ->
                                "META-INF/resources/webjars/"
                                        + webjar
                                        + "/"
                                        + version(webjar)
                                        + "/dist/")
                .toList();
    }

    /** A webjar carries its Maven coordinates; scanning the class path for it would cost start-up time. */
    private static String version(String webjar) {
        var coordinates = new Properties();
        try (var stream =
                new ClassPathResource(
                                "META-INF/maven/org.webjars.npm/" + webjar + "/pom.properties")
                        .getInputStream()) {
            coordinates.load(stream);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return coordinates.getProperty("version");
    }
}
