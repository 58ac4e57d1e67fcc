package io.redress.bench.baseline;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Answers 202 when the broker has the bytes. */
@RestController
class BareDoor {

    static final String TOPIC = "redress.bench.baseline";

    private final Producer<String, byte[]> producer;
    private final JsonMapper json;

    BareDoor(Producer<String, byte[]> producer, JsonMapper json) {
        this.producer = producer;
        this.json = json;
    }

    @PostMapping("/api/complaints")
    ResponseEntity<Map<String, String>> take(@RequestBody byte[] body)
            throws ExecutionException, InterruptedException {
        var narrative = json.readTree(body).path("narrative");
        if (!narrative.isString()) {
            return ResponseEntity.badRequest().build();
        }
        var id = UUID.randomUUID().toString();
        producer.send(new ProducerRecord<>(TOPIC, id, body)).get();
        return ResponseEntity.accepted().body(Map.of("complaintId", id));
    }
}
