package io.redress.platform.process;

import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class ProcessConfiguration {

    @Bean
    @ConditionalOnProperty("redress.parent-pid")
    ApplicationListener<ApplicationReadyEvent> parentProcess(
            @Value("${redress.parent-pid}") long pid) {
        return ready -> {
            CompletableFuture<?> unused =
                    ParentProcess.endOf(pid)
                            .thenRunAsync(() -> ParentProcess.leave(ready.getApplicationContext()));
        };
    }
}
