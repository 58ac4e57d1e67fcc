package io.redress.intake.rights;

import io.redress.intake.arrival.Erased;
import io.redress.intake.rights.domain.RetentionPolicy;
import io.redress.intake.rights.view.Dossiers;
import io.redress.platform.sealing.DataKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

    @Bean
    Erasing erasing(
            Dossiers dossiers,
            RightsLog log,
            DataKeys keys,
            RetentionPolicy policy,
            Erased erased,
            Clock clock) {
        return new Erasing(dossiers::of, log, keys, policy, erased, clock);
    }
}
