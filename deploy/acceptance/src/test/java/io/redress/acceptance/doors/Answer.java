package io.redress.acceptance.doors;

import io.redress.acceptance.running.Json;
import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What a door answered. */
public record Answer(int status, HttpHeaders headers, String text) {

    public JsonNode json() {
        return Json.read(text);
    }

    public boolean isGood() {
        return status / 100 == 2;
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** @throws AssertionError when it is another status */
    public Answer expecting(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + ", but was " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " " + text.strip();
    }
}
