package io.redress.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The OIDC provider, asked for its particulars when they are first needed: it may start after us, and
 * behind the same ingress. A failure is not remembered for longer than a moment, so that a crowd of
 * callers does not wait for the same timeout one after the other.
 */
final class IdentityProvider {

    /** What the provider says about itself, and its keys. */
    record Particulars(Map<String, Object> configuration, JWKSource<SecurityContext> keys) {}

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration KEYS_KNOWN_FOR = Duration.ofMinutes(5);
    private static final Duration KEYS_GOOD_WHILE_AWAY = Duration.ofHours(12);
    private static final int LARGEST_ANSWER = 256 * 1024;

    private static final ResourceRetriever RETRIEVER =
            new DefaultResourceRetriever(
                    (int) CONNECT.toMillis(), (int) READ.toMillis(), LARGEST_ANSWER);

    private final URI issuer;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Particulars known;
    private @Nullable IOException lastFailure;
    private long failedAt;

    IdentityProvider(URI issuer) {
        this.issuer = issuer;
    }

    String issuer() {
        return issuer.toString();
    }

    Particulars particulars() {
        var particulars = known;
        if (particulars != null) {
            return particulars;
        }
        asking.lock();
        try {
            particulars = known;
            if (particulars == null) {
                particulars = ask();
                known = particulars;
            }
            return particulars;
        } finally {
            asking.unlock();
        }
    }

    private Particulars ask() {
        if (lastFailure != null && System.nanoTime() - failedAt < MOMENT.toNanos()) {
            throw away(lastFailure);
        }
        try {
            var configuration = configuration();
            lastFailure = null;
            return new Particulars(configuration, keys(text(configuration, "jwks_uri")));
        } catch (IOException failure) {
            lastFailure = failure;
            failedAt = System.nanoTime();
            throw away(failure);
        }
    }

    private Map<String, Object> configuration() throws IOException {
        var address = address(issuer + "/.well-known/openid-configuration");
        var answer = parse(RETRIEVER.retrieveResource(address).getContent());
        if (!issuer().equals(answer.get("issuer"))) {
            throw new IOException("the provider at " + issuer + " calls itself something else");
        }
        return answer;
    }

    private static JWKSource<SecurityContext> keys(String address) throws IOException {
        return JWKSourceBuilder.create(address(address), RETRIEVER)
                .cache(KEYS_KNOWN_FOR.toMillis(), CONNECT.plus(READ).toMillis())
                .refreshAheadCache(false)
                .rateLimited(MOMENT.toMillis())
                .retrying(true)
                .outageTolerant(KEYS_GOOD_WHILE_AWAY.toMillis())
                .build();
    }

    private static Map<String, Object> parse(String json) throws IOException {
        try {
            return JSONObjectUtils.parse(json);
        } catch (ParseException unreadable) {
            throw new IOException("the provider's configuration is not JSON", unreadable);
        }
    }

    private static URL address(String text) throws IOException {
        try {
            return URI.create(text).toURL();
        } catch (IllegalArgumentException unusable) {
            throw new IOException("not an address: " + text, unusable);
        }
    }

    private static String text(Map<String, Object> configuration, String name) {
        return Objects.requireNonNullElse(configuration.get(name), "").toString();
    }

    private IdentityProviderAwayException away(IOException failure) {
        return new IdentityProviderAwayException(
                "The identity provider " + issuer + " does not answer", failure);
    }
}
