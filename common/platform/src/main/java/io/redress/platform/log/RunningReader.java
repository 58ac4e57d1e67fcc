package io.redress.platform.log;

import org.apache.kafka.common.MetricName;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** A reader with the container that polls for it. */
final class RunningReader {

    private final String name;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    RunningReader(String name, ConcurrentMessageListenerContainer<String, byte[]> container) {
        this.name = name;
        this.container = container;
    }

    String name() {
        return name;
    }

    void start() {
        container.start();
    }

    /** Returns when the last batch is through. */
    void stop() {
        container.stop();
    }

    /** Records behind the end, as the consumer last saw it; 0 before the first fetch. */
    long lag() {
        return container.metrics().values().stream()
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(metric -> isPartitionLag(metric.getKey()))
                .map(metric -> metric.getValue().metricValue())
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .filter(Double::isFinite)
                .mapToLong(lag -> (long) lag)
                .sum();
    }

    private static boolean isPartitionLag(MetricName metric) {
        return metric.name().equals("records-lag") && metric.tags().containsKey("partition");
    }
}
