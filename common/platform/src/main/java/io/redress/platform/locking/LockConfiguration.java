package io.redress.platform.locking;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** For each service at whose desk complaints are shown: all but intake, whose own pages for this are for quality alone. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "redress.locks", havingValue = "followed")
class LockConfiguration {

    @Bean
    LockView lockView(@Value("${spring.application.name}") String service) {
        return new LockView(service + "-locks");
    }

    @Bean
    Locks locks(MongoOperations mongo, LockView view) {
        return new Locks(mongo, view.name());
    }

    @Bean
    WebMvcConfigurer lockedDoors(Locks locks) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new LockedDoor(locks));
            }
        };
    }
}
