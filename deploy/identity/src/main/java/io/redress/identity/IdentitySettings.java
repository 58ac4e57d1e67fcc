package io.redress.identity;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation must say, each by the environment variable {@code REDRESS_…} of the same name. A missing or
 * unusable value refuses the start.
 *
 * @param issuer what the tokens name as their origin, and where the services find this provider
 * @param publicUrl the one origin of the system, without a slash at its end
 * @param clientSecret shared with the four services whose pages sign people in here
 * @param loginsFile who may sign in
 * @param dataDir where the signing key is kept
 */
@ConfigurationProperties("redress")
public record IdentitySettings(
        @DefaultValue("") String issuer,
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String loginsFile,
        @DefaultValue("./data") String dataDir) {

    private static final int SHORTEST_SECRET = 16;

    public IdentitySettings {
        publicUrl = url("REDRESS_PUBLIC_URL", publicUrl);
        issuer = issuer.isBlank() ? publicUrl + "/identity" : url("REDRESS_ISSUER", issuer);
        if (clientSecret.length() < SHORTEST_SECRET) {
            throw new StartRefused(
                    "REDRESS_CLIENT_SECRET is missing or shorter than "
                            + SHORTEST_SECRET
                            + " characters.",
                    "Set it to the OIDC client secret that the four services are started with.");
        }
        if (loginsFile.isBlank()) {
            throw new StartRefused(
                    "REDRESS_LOGINS_FILE is not set, so nobody could sign in.",
                    "Name the JSON file with one login per role, for example data/logins.json.");
        }
    }

    public Path logins() {
        return Path.of(loginsFile);
    }

    /** This provider's own folder, below the folder of the whole system. */
    public Path identityDir() {
        return Path.of(dataDir, "identity");
    }

    public boolean https() {
        return publicUrl.startsWith("https:");
    }

    /** Keeps the client secret out of whatever prints its settings. */
    @Override
    public String toString() {
        return "IdentitySettings[issuer=" + issuer + ", publicUrl=" + publicUrl + "]";
    }

    private static String url(String variable, String value) {
        URI uri;
        try {
            uri = URI.create(value);
        } catch (IllegalArgumentException notAUri) {
            throw unusable(variable, value);
        }
        var web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw unusable(variable, value);
        }
        return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    }

    private static StartRefused unusable(String variable, String value) {
        return new StartRefused(
                variable + " is not an http or https address: " + value,
                "Give the address browsers use, for example http://localhost:8080.");
    }
}
