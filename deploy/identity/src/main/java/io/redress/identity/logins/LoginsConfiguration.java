package io.redress.identity.logins;

import io.redress.identity.IdentitySettings;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

@Configuration(proxyBeanMethods = false)
class LoginsConfiguration {

    private static final int SALT_BYTES = 16;

    /**
     * Low on purpose. The hashes never leave this process, and whoever can read its memory can read the logins file
     * as well; the generated secrets hold 128 random bits, which no rate of guessing exhausts. A high cost would only
     * lengthen the start and let strangers burn our processor at the sign-in page. Not bcrypt, because it silently
     * looks at the first 72 bytes alone.
     */
    private static final int ROUNDS = 1_000;

    @Bean
    PasswordEncoder passwordEncoder() {
        var pbkdf2 =
                new Pbkdf2PasswordEncoder(
                        "", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        return new DelegatingPasswordEncoder("pbkdf2", Map.of("pbkdf2", pbkdf2));
    }

    @Bean
    Logins logins(IdentitySettings settings, PasswordEncoder passwords) {
        return new LoginsFile(settings.logins(), passwords).read();
    }
}
