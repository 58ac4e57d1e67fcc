package io.redress.resolution.cases;

import io.redress.resolution.domain.Deciders;
import io.redress.resolution.domain.Joining;
import io.redress.resolution.domain.policy.EarlierPolicies;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the domain its policy. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

    @Bean
    Deciders deciders(ResolutionPolicy policy, EarlierPolicies earlier) {
        return new Deciders(policy, earlier.all());
    }

    @Bean
    Joining joining(ResolutionPolicy policy) {
        return new Joining(policy);
    }
}
