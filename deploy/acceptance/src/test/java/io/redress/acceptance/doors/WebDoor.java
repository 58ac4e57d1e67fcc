package io.redress.acceptance.doors;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** {@code POST /api/complaints}. */
public final class WebDoor {

    public static final String PATH = "/api/complaints";

    private final Http http;

    public WebDoor(Http http) {
        this.http = http;
    }

    public Answer file(Complaint complaint, String key) {
        return http.postJson(PATH, complaint.json(), Map.of("Idempotency-Key", key));
    }

    /** Files it, again and again under the same key until it is taken. */
    public Receipt filed(Complaint complaint) {
        var key = UUID.randomUUID().toString();
        return Receipt.of(Http.insisting(() -> file(complaint, key), Duration.ofSeconds(90)));
    }

    public Answer raw(String body) {
        return http.post(PATH, Http.JSON, body, Map.of());
    }

    /** As a browser sends a form with a file. */
    public Answer withFile(Complaint complaint, String fileName, String mediaType, byte[] file) {
        var form = new FormData();
        form.with("complainant.name", complaint.name());
        form.with("complainant.email", String.valueOf(complaint.email()));
        form.with("complainant.language", complaint.language());
        form.with("narrative", complaint.narrative());
        form.with("attachments", fileName, mediaType, file);
        return http.post(PATH, FormData.TYPE, form.done(), Map.of());
    }
}
