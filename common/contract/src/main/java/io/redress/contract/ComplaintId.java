package io.redress.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one complaint through all services; the key of every record about it. Tells nothing about a person. */
public record ComplaintId(@JsonValue UUID value) {

    static final UUID NAMESPACE = UUID.fromString("6f6b3a0e-3c5c-5b0e-9d55-0d2f7b0c9a11");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ComplaintId {}

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ComplaintId of(String uuid) {
        return new ComplaintId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
