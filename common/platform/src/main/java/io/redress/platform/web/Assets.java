package io.redress.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;

/**
 * Stylesheets and scripts, addressed by name and content: {@code /assets/redress.css?v=1f3a…}. The
 * name alone always works, also while services of two releases share the origin.
 */
public final class Assets {

    static final String PATH = "/assets/";
    static final String VERSION = "v";

    private static final int LENGTH = 12;

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /** Where a page finds the asset of this name. */
    public String url(String name) {
        return PATH + name + "?" + VERSION + "=" + version(name);
    }

    String version(String name) {
        return versions.computeIfAbsent(name, Assets::versionOf);
    }

    /** Whether this address means exactly the content that we have. */
    boolean isCurrent(String path, @Nullable String version) {
        return version != null
                && path.startsWith(PATH)
                && version.equals(versions.get(path.substring(PATH.length())));
    }

    static String etag(Resource content) {
        return "\"" + hash(content) + "\"";
    }

    private static String versionOf(String name) {
        return hash(resource(name));
    }

    private static Resource resource(String name) {
        var vendor = Vendor.of(name);
        return new ClassPathResource(vendor.orElse("static/assets/" + name));
    }

    private static String hash(Resource content) {
        try (InputStream bytes = content.getInputStream()) {
            return HexFormat.of().formatHex(DigestUtils.md5Digest(bytes)).substring(0, LENGTH);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
