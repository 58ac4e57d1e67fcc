package io.redress.intake.rights;

import io.redress.intake.arrival.Erased;
import io.redress.intake.rights.domain.RetentionPolicy;
import io.redress.intake.rights.view.Dossiers;
import io.redress.platform.sealing.DataKeys;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

    /** Where nothing is sealed, nothing can be erased: then each erasure waits, and the log tells why. */
    @Bean
    Erasing erasing(
            Dossiers dossiers,
            RightsLog log,
            ObjectProvider<DataKeys> keys,
            RetentionPolicy policy,
            Erased erased,
            Clock clock) {
        return new Erasing(
                dossiers::of, log, id -> keys.getObject().destroy(id), policy, erased, clock);
    }
}
