package io.redress.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer tells a browser about what it may do with it. */
final class Headers {

    private final SecuritySettings settings;

    Headers(SecuritySettings settings) {
        this.settings = settings;
    }

    /**
     * No referrer at all, not even to ourselves: links to a complaint carry its secret. A form may lead
     * to the identity provider, because whoever was signed out meanwhile is redirected there.
     */
    void on(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy()))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .httpStrictTransportSecurity(
                        hsts -> {
                            if (settings.hsts().isZero()) {
                                hsts.disable();
                            } else {
                                hsts.maxAgeInSeconds(settings.hsts().toSeconds());
                            }
                        });
    }

    private String contentPolicy() {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; form-action 'self' "
                + settings.issuerOrigin()
                + "; frame-ancestors 'none'; base-uri 'none'";
    }
}
