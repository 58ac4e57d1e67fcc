package io.redress.triage.precedents;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.platform.log.LogReaders;
import io.redress.platform.log.LogScan;
import io.redress.triage.classifying.Embedder;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrecedentConfiguration {

    @Bean
    PrecedentsView precedentsView(
            LogReaders readers,
            LogScan scan,
            Embedder embedder,
            MeterRegistry meters,
            @Value("${REDRESS_DATA_DIR:./data}") Path data) {
        var view =
                new PrecedentsView(
                        readers, scan, data.resolve("precedents"), new CaseDocuments(embedder));
        Gauge.builder("redress.log.lag", view, PrecedentsView::lag)
                .description("records that a handler has not taken in yet")
                .tag("handler", "precedents")
                .register(meters);
        return view;
    }
}
