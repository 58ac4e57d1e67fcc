package io.redress.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.util.function.SingletonSupplier;

/** Reads the tokens of the identity provider: whose they are, whom they are for, what their owner may do. */
final class Tokens {

    static final String AUDIENCE = "redress";
    static final String ROLES = "roles";

    private final IdentityProvider provider;

    Tokens(IdentityProvider provider) {
        this.provider = provider;
    }

    /** For the API. An ID token is not accepted there: its audience is the client that asked for it. */
    JwtDecoder access() {
        return decoder(
                JwtValidators.createDefaultWithValidators(
                        List.of(
                                JwtValidators.createDefaultWithIssuer(provider.issuer()),
                                new JwtClaimValidator<@Nullable Collection<String>>(
                                        JwtClaimNames.AUD,
                                        audience ->
                                                audience != null && audience.contains(AUDIENCE)))));
    }

    /** For signing in. */
    JwtDecoder identity(ClientRegistration client) {
        return decoder(
                JwtValidators.createDefaultWithValidators(
                        List.of(
                                JwtValidators.createDefaultWithIssuer(provider.issuer()),
                                new OidcIdTokenValidator(client))));
    }

    /** Made when the first token comes, and again when that failed. */
    private JwtDecoder decoder(OAuth2TokenValidator<Jwt> validator) {
        var decoder =
                SingletonSupplier.of(
                        () -> {
                            var made =
                                    NimbusJwtDecoder.withJwkSource(provider.particulars().keys())
                                            .jwsAlgorithms(Tokens::acceptAsymmetric)
                                            .build();
                            made.setJwtValidator(validator);
                            return made;
                        });
        return token -> decoder.obtain().decode(token);
    }

    private static void acceptAsymmetric(Set<SignatureAlgorithm> accepted) {
        accepted.addAll(List.of(SignatureAlgorithm.values()));
    }

    static JwtAuthenticationToken authentication(Jwt token) {
        return new JwtAuthenticationToken(token, authorities(token), name(token));
    }

    static Collection<GrantedAuthority> authorities(ClaimAccessor claims) {
        var roles = claims.getClaimAsStringList(ROLES);
        return Objects.requireNonNullElse(roles, List.<String>of()).stream()
                .flatMap(claim -> Role.ofClaim(claim).stream())
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    static String nameClaim(ClaimAccessor claims) {
        return claims.hasClaim(StandardClaimNames.PREFERRED_USERNAME)
                ? StandardClaimNames.PREFERRED_USERNAME
                : JwtClaimNames.SUB;
    }

    private static String name(Jwt token) {
        return Objects.requireNonNullElse(token.getClaimAsString(nameClaim(token)), "");
    }
}
