package io.redress.resolution.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.platform.log.LogReaders;
import io.redress.platform.log.LogScan;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    SearchView searchView(
            LogReaders readers,
            LogScan scan,
            MeterRegistry meters,
            @Value("${REDRESS_DATA_DIR:./data}") Path data) {
        var view = new SearchView(readers, scan, data.resolve("search"));
        Gauge.builder("redress.log.lag", view, SearchView::lag)
                .description("records that a handler has not taken in yet")
                .tag("handler", "search")
                .register(meters);
        return view;
    }
}
