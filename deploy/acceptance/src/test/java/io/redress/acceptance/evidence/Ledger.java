package io.redress.acceptance.evidence;

import io.redress.acceptance.doors.Desk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the doors counted for one channel, or for all: received and what became of it. */
public record Ledger(
        long received, long accepted, long duplicate, long quarantined, long rejected) {

    public static Ledger total(Desk desk) {
        return of(read(desk).path("total"));
    }

    public static Map<String, Ledger> byChannel(Desk desk) {
        var all = new LinkedHashMap<String, Ledger>();
        read(desk)
                .path("byChannel")
                .properties()
                .forEach(it -> all.put(it.getKey(), of(it.getValue())));
        return all;
    }

    private static JsonNode read(Desk desk) {
        return desk.reads("/api/intake/ledger");
    }

    private static Ledger of(JsonNode json) {
        return new Ledger(
                json.path("received").asLong(-1),
                json.path("accepted").asLong(-1),
                json.path("duplicate").asLong(-1),
                json.path("quarantined").asLong(-1),
                json.path("rejected").asLong(-1));
    }

    public boolean balances() {
        return received == accepted + duplicate + quarantined + rejected
                && List.of(received, accepted, duplicate, quarantined, rejected).stream()
                        .allMatch(it -> it >= 0);
    }

    public Ledger since(Ledger before) {
        return new Ledger(
                received - before.received,
                accepted - before.accepted,
                duplicate - before.duplicate,
                quarantined - before.quarantined,
                rejected - before.rejected);
    }
}
