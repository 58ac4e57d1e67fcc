package io.redress.platform.view;

import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** What we ask of any MongoDB: writes that a failover keeps, and an answer soon when it is away. */
@AutoConfiguration
class StoreConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer durableAndQuick() {
        return settings ->
                settings.writeConcern(WriteConcern.MAJORITY)
                        .applyToClusterSettings(
                                cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                        .applyToSocketSettings(
                                socket ->
                                        socket.connectTimeout(3, TimeUnit.SECONDS)
                                                .readTimeout(30, TimeUnit.SECONDS));
    }
}
