package io.redress.intake.forgetting;

import io.redress.platform.log.LogReaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@EnableScheduling
@Configuration(proxyBeanMethods = false)
class ForgettingConfiguration {

    @Bean
    LogReaders.StartTask fileOwnersIndexes(OwnedFiles files) {
        return files::prepare;
    }
}
