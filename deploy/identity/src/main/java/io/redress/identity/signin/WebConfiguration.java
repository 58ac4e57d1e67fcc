package io.redress.identity.signin;

import io.redress.identity.IdentitySettings;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.session.StandardManager;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Languages and sessions of the few pages. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private static final int MOST_SIGNED_IN = 5_000;

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Chinese, unless the browser asks for English first. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.CHINESE);
        return resolver;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sessions(IdentitySettings settings) {
        return factory -> {
            factory.getSettings().getSession().getCookie().setSecure(settings.https());
            factory.addContextCustomizers(
                    context -> {
                        var sessions = new StandardManager();
                        sessions.setMaxActiveSessions(MOST_SIGNED_IN);
                        context.setManager(sessions);
                    });
        };
    }

    /** Lets the protocol's own list of signed-in sessions forget those that have ended. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
