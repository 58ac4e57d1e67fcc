package io.redress.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Ends the session at the identity provider too, as far as that can be reached. */
final class SignOut implements LogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignOut.class);

    private final OidcClientInitiatedLogoutSuccessHandler atProvider;
    private final String home;

    SignOut(ClientRegistrationRepository clients, URI publicUrl) {
        home = publicUrl + "/";
        atProvider = new OidcClientInitiatedLogoutSuccessHandler(clients);
        atProvider.setPostLogoutRedirectUri(home);
        atProvider.setDefaultTargetUrl("/");
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication person)
            throws IOException, ServletException {
        try {
            atProvider.onLogoutSuccess(request, response, person);
        } catch (IdentityProviderAwayException away) {
            LOG.warn("Signed out here alone: {}", away.getMessage());
            response.sendRedirect(home);
        }
    }
}
