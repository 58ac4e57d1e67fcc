package io.redress.intake;

import io.redress.contract.EventEnvelope;
import io.redress.platform.log.EventLog;
import io.redress.platform.log.LogUnavailableException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Lets a test take the broker away, as the log tells of it. */
@TestConfiguration
public class BrokerSwitch implements BeanPostProcessor {

    private static volatile boolean away;

    public static void whileAway(Runnable work) {
        away = true;
        try {
            work.run();
        } finally {
            away = false;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof EventLog log ? new Switched(log) : bean;
    }

    private record Switched(EventLog log) implements EventLog {
        @Override
        public void append(List<? extends EventEnvelope<?>> envelopes) {
            check();
            log.append(envelopes);
        }

        @Override
        public CompletableFuture<Void> appendAsync(EventEnvelope<?> envelope) {
            check();
            return log.appendAsync(envelope);
        }

        private static void check() {
            if (away) {
                throw new LogUnavailableException("away", new IllegalStateException("test"));
            }
        }
    }
}
