package io.redress.platform.security;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people sign in and how the outside sees us.
 *
 * @param publicUrl the one origin of the system
 * @param issuer the OIDC provider, as its tokens name it
 * @param clientSecret of the services' OIDC clients
 * @param signedIn how long a session of somebody signed in may rest
 * @param hsts how long browsers shall insist on https; nothing is said when it is zero
 */
@ConfigurationProperties("redress")
record SecuritySettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @Nullable URI issuer,
        @DefaultValue("") String clientSecret,
        @DefaultValue("12h") Duration signedIn,
        @DefaultValue("0") Duration hsts) {

    URI issuerOrDefault() {
        return issuer == null ? URI.create(publicUrl + "/identity") : issuer;
    }

    /** For the content security policy: where a form may send a browser that has to sign in first. */
    String issuerOrigin() {
        var uri = issuerOrDefault();
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    boolean https() {
        return "https".equals(publicUrl.getScheme());
    }

    @Override
    public String toString() {
        return "SecuritySettings[publicUrl=" + publicUrl + ", issuer=" + issuerOrDefault() + "]";
    }
}
