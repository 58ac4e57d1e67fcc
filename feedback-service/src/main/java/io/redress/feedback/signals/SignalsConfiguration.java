package io.redress.feedback.signals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class SignalsConfiguration {

    @Bean
    SignalsView signalsView(MongoOperations mongo) {
        return new SignalsView(mongo);
    }
}
