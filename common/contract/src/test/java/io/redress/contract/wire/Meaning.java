package io.redress.contract.wire;

import io.redress.contract.ContractJson;
import io.redress.contract.Event;
import io.redress.contract.EventCodec;
import io.redress.contract.EventType;
import io.redress.contract.UnreadableRecordException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What of an old record today's code no longer understands. A field means the same when it is still
 * there, with the same value, after being read and written again.
 */
final class Meaning {

    private final List<String> lost = new ArrayList<>();

    private Meaning() {}

    /** Empty when all of it is understood. */
    static <E extends Event> List<String> lost(EventType<E> type, JsonNode old) {
        var codec = new EventCodec();
        try {
            var event = codec.event(type, old.toString());
            var meaning = new Meaning();
            meaning.compare("", old, ContractJson.mapper().readTree(codec.json(event)));
            return meaning.lost;
        } catch (UnreadableRecordException unreadable) {
            return List.of("cannot be read at all: " + unreadable.getMessage());
        }
    }

    private void compare(String path, JsonNode old, JsonNode now) {
        if (old.isObject()) {
            old.properties()
                    .forEach(
                            it ->
                                    compare(
                                            path + "/" + it.getKey(),
                                            it.getValue(),
                                            now.path(it.getKey())));
        } else if (old.isArray() && old.size() == now.size()) {
            var olds = inOrder(old);
            var nows = inOrder(now);
            for (int i = 0; i < olds.size(); i++) {
                compare(path + "/" + i, olds.get(i), nows.get(i));
            }
        } else if (!same(old, now)) {
            lost.add(path + ": was " + old + ", is " + now);
        }
    }

    /** Sets have no order of their own in Java; lists of objects do. */
    private static List<JsonNode> inOrder(JsonNode array) {
        var items = array.valueStream().toList();
        return items.stream().allMatch(JsonNode::isString)
                ? items.stream().sorted(Comparator.comparing(JsonNode::asString)).toList()
                : items;
    }

    private static boolean same(JsonNode old, JsonNode now) {
        if (old.isNumber() && now.isNumber()) {
            return old.decimalValue().compareTo(now.decimalValue()) == 0;
        }
        return old.equals(now);
    }
}
