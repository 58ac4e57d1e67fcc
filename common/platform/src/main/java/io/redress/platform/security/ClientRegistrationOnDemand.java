package io.redress.platform.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/** This service as a client of the identity provider, put together when somebody first signs in. */
final class ClientRegistrationOnDemand implements ClientRegistrationRepository {

    private final String service;
    private final URI publicUrl;
    private final String secret;
    private final IdentityProvider provider;
    private volatile @Nullable ClientRegistration made;

    ClientRegistrationOnDemand(
            String service, URI publicUrl, String secret, IdentityProvider provider) {
        this.service = service;
        this.publicUrl = publicUrl;
        this.secret = secret;
        this.provider = provider;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!service.equals(id)) {
            return null;
        }
        var registration = made;
        if (registration == null) {
            registration = make();
            made = registration;
        }
        return registration;
    }

    /** Without a secret we are a public client: PKCE alone proves that the answer is ours. */
    private ClientRegistration make() {
        return ClientRegistrations.fromOidcConfiguration(provider.particulars().configuration())
                .registrationId(service)
                .clientId("redress-" + service)
                .clientSecret(secret)
                .clientAuthenticationMethod(
                        secret.isEmpty()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri(publicUrl + "/login/oauth2/code/" + service)
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .build();
    }
}
