package io.redress.feedback.policy;

import java.util.Map;

/** The values of a mapping whose keys were checked to be complete. */
public record PolicyFields(Map<String, PolicyNode> byKey) {

    public PolicyNode at(String key) {
        var value = byKey.get(key);
        if (value == null) {
            throw new IllegalArgumentException(
                    key + " was not asked for when the keys were checked");
        }
        return value;
    }
}
