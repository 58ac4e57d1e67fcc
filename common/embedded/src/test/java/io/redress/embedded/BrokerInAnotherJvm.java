package io.redress.embedded;

import java.nio.file.Path;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Runs a broker and writes to it without end, telling when a thousand records are acknowledged. */
final class BrokerInAnotherJvm {

    private BrokerInAnotherJvm() {}

    public static void main(String[] arguments) throws Exception {
        try (var kafka =
                EmbeddedKafka.in(Path.of(arguments[0]), Integer.parseInt(arguments[1])).start()) {
            var records = new Records(kafka.bootstrapServers());
            records.createTopic();
            try (var producer = records.producer()) {
                for (var sent = 1; ; sent++) {
                    producer.send(new ProducerRecord<>(Records.TOPIC, "record " + sent)).get();
                    if (sent == 1000) {
                        System.out.println("acknowledged 1000");
                    }
                }
            }
        }
    }
}
