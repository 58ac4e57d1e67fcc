package io.redress.testkit;

import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Stands in for the identity provider: a token that says in clear whose it is. Declared as a bean it
 * replaces the platform's decoder; the access rules are the real ones.
 *
 * <pre>{@code
 * request.header("Authorization", ClearTokens.bearer("ann", "agent"))
 * }</pre>
 */
public final class ClearTokens implements JwtDecoder {

    private static final String BETWEEN = "~";

    /** The whole header. */
    public static String bearer(String name, String... roles) {
        return "Bearer " + name + BETWEEN + String.join("+", roles);
    }

    @Override
    public Jwt decode(String token) {
        var parts = token.split(BETWEEN, -1);
        if (parts.length != 2) {
            throw new BadJwtException("not a token of ClearTokens.bearer(…)");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject("id-of-" + parts[0])
                .claim("preferred_username", parts[0])
                .claim("roles", List.of(parts[1].split("\\+", -1)))
                .issuedAt(Instant.EPOCH)
                .build();
    }
}
