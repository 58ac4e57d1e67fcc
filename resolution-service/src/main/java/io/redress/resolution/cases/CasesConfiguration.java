package io.redress.resolution.cases;

import io.redress.resolution.domain.CaseDecider;
import io.redress.resolution.domain.Joining;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the domain its policy. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

    @Bean
    CaseDecider caseDecider(ResolutionPolicy policy) {
        return new CaseDecider(policy);
    }

    @Bean
    Joining joining(ResolutionPolicy policy) {
        return new Joining(policy);
    }
}
