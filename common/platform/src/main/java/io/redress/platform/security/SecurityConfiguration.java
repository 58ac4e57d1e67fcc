package io.redress.platform.security;

import io.redress.platform.problem.Problems;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AutoConfiguration(before = ServletWebSecurityAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecuritySettings.class)
@EnableWebSecurity
class SecurityConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    /** A service that declares none has no doors. */
    @Bean
    @ConditionalOnMissingBean
    AccessRules accessRules() {
        return AccessRules.deny();
    }

    /** A request is one span: a span for each filter before it told nobody anything and cost a quarter of a request. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    Guard accessGuard(AccessRules rules) {
        return new Guard(rules);
    }

    @Bean
    Refusals doorRefusals(Guard guard, Problems problems, ApplicationEventPublisher publisher) {
        return new Refusals(guard, problems, publisher::publishEvent);
    }

    @Bean
    IdentityProvider identityProvider(SecuritySettings settings) {
        return new IdentityProvider(settings.issuerOrDefault());
    }

    @Bean
    Tokens providerTokens(IdentityProvider provider) {
        return new Tokens(provider);
    }

    /** Tests replace it by one that needs no provider. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(Tokens tokens) {
        return tokens.access();
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(
            @Value("${spring.application.name}") String service,
            SecuritySettings settings,
            IdentityProvider provider) {
        return new ClientRegistrationOnDemand(
                service, settings.publicUrl(), settings.clientSecret(), provider);
    }

    /** There are no passwords here; without this, the framework would invent a user and print one. */
    @Bean
    UserDetailsService noLocalUsers() {
        return name -> {
            throw new UsernameNotFoundException("people are known to the identity provider");
        };
    }

    @Bean
    SmartInitializingSingleton everyEndpointHasARule(
            AccessRules rules,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        return () -> {
            var uncovered = rules.uncovered(endpoints);
            if (!uncovered.isEmpty()) {
                throw new EndpointWithoutRuleException(uncovered);
            }
        };
    }
}
