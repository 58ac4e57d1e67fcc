package io.redress.identity.tokens;

import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;

/** Says of a person what their ID token says; the framework's own mapping would drop the roles. */
final class UserInfo implements Function<OidcUserInfoAuthenticationContext, OidcUserInfo> {

    private static final Set<String> PROFILE =
            Set.of(
                    StandardClaimNames.SUB,
                    StandardClaimNames.NAME,
                    StandardClaimNames.PREFERRED_USERNAME,
                    TokenClaims.ROLES);

    @Override
    public OidcUserInfo apply(OidcUserInfoAuthenticationContext context) {
        var idToken =
                Objects.requireNonNull(context.getAuthorization().getToken(OidcIdToken.class))
                        .getToken();
        var claims = new HashMap<>(idToken.getClaims());
        claims.keySet()
                .retainAll(
                        context.getAccessToken().getScopes().contains(OidcScopes.PROFILE)
                                ? PROFILE
                                : Set.of(StandardClaimNames.SUB));
        return new OidcUserInfo(claims);
    }
}
