package io.redress.resolution.measures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.redress.resolution.cases.CaseList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** How many cases wait in which queue and state, looked up now and then rather than at every scrape. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class OpenCases {

    private static final Logger log = LoggerFactory.getLogger(OpenCases.class);

    private final CaseList list;
    private final MultiGauge gauge;

    OpenCases(CaseList list, MeterRegistry meters) {
        this.list = list;
        this.gauge =
                MultiGauge.builder("redress.cases.open")
                        .description("cases that are worked on, by queue and state")
                        .register(meters);
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT15S")
    public void look() {
        try {
            gauge.register(
                    list.counts().stream()
                            .map(
                                    count ->
                                            Row.of(
                                                    Tags.of(
                                                            "queue",
                                                            count.queue(),
                                                            "state",
                                                            count.state().code()),
                                                    count.cases()))
                            .toList(),
                    true);
        } catch (DataAccessException away) {
            log.debug("Open cases are not counted while the store is away", away);
        }
    }
}
