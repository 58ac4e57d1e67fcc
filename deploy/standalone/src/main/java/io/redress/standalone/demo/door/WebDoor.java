package io.redress.standalone.demo.door;

import io.redress.contract.Reference;
import io.redress.standalone.demo.client.Http;
import io.redress.standalone.demo.door.Sent.Receipt;
import io.redress.standalone.demo.door.Sent.Refused;
import io.redress.standalone.demo.story.Story;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/complaints}, as a program and as a browser. */
final class WebDoor {

    private static final String PATH = "/api/complaints";

    private final Http http;
    private final String run;

    WebDoor(Http http, String run) {
        this.http = http;
        this.run = run;
    }

    /** The same story twice is the same request twice: same key, same body. */
    Sent json(Story story) {
        var complaint = new LinkedHashMap<String, Object>(matter(story));
        complaint.put("complainant", person(story));
        return sent(http.post(PATH, complaint, key(story)));
    }

    Sent form(Story story, Attachment... more) {
        var form = new FormData();
        matter(story).forEach((name, value) -> form.with(name, String.valueOf(value)));
        person(story)
                .forEach((name, value) -> form.with("complainant." + name, String.valueOf(value)));
        story.attachments().forEach(file -> form.with("attachments", Attachment.named(file)));
        for (var file : more) {
            form.with("attachments", file);
        }
        return sent(http.post(PATH, FormData.contentType(), form.done(), key(story)));
    }

    private Map<String, String> key(Story story) {
        return Map.of("Idempotency-Key", run + "-" + story.name());
    }

    private static Map<String, Object> matter(Story story) {
        var fields = new LinkedHashMap<String, Object>();
        put(fields, "narrative", story.narrative());
        put(fields, "product", story.product());
        put(fields, "orderNumber", story.orderNumber());
        put(fields, "purchasedOn", story.purchasedOn());
        put(fields, "paidAmount", story.paidAmount());
        put(fields, "currency", story.currency());
        put(fields, "desiredRemedy", story.desiredRemedy());
        return fields;
    }

    static Map<String, Object> person(Story story) {
        var fields = new LinkedHashMap<String, Object>();
        put(fields, "name", story.person().name());
        put(fields, "email", story.person().email());
        put(fields, "phone", story.person().phone());
        put(fields, "language", story.person().language());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    static Sent sent(Http.Answer answer) {
        if (!answer.isGood()) {
            return new Refused(answer.status() + " " + answer.body().path("title").asString(""));
        }
        var secret = answer.body().path("secret").asString("");
        return new Receipt(
                new Reference(answer.body().path("reference").asString()),
                secret.isEmpty() ? null : secret);
    }
}
