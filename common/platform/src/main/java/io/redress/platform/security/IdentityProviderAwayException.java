package io.redress.platform.security;

import org.springframework.security.authentication.AuthenticationServiceException;

/** Nobody can be known just now; trying again later will help. */
final class IdentityProviderAwayException extends AuthenticationServiceException {

    IdentityProviderAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
