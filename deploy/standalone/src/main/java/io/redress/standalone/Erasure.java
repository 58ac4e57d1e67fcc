package io.redress.standalone;

import io.redress.standalone.demo.client.Http;
import io.redress.standalone.demo.client.PlayFailed;
import io.redress.standalone.demo.client.ServiceToken;
import io.redress.standalone.installation.PrivateFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Asks a running system to erase the personal data of one complaint, and tells what stands against it. */
final class Erasure {

    private final Settings settings;
    private final Console console;

    Erasure(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    void run(String reference) {
        if (!reference.matches("[A-Za-z0-9-]{5,40}")) {
            throw new StartRefused(
                    "'" + reference + "' is no reference such as RD-7Q2M4-X9KD-2B0N.");
        }
        var origin =
                new PrivateFile(settings.data().resolve("addresses.json")).read().get("origin");
        var logins = new PrivateFile(settings.data().resolve("logins.json")).read();
        if (origin == null || !(logins.get("service") instanceof Map<?, ?> service)) {
            throw new StartRefused(
                    "Redress is not running with its data in "
                            + settings.data()
                            + ". Start it with ./redress up, or name its folder with --data.");
        }
        var http = new Http(String.valueOf(origin));
        tell(reference, ask(http, reference, service));
    }

    private static JsonNode ask(Http http, String reference, Map<?, ?> service) {
        try {
            return http.post(
                            "/api/intake/rights/" + reference + "/erasure",
                            "application/json",
                            "{}".getBytes(StandardCharsets.UTF_8),
                            new ServiceToken(http, service).header())
                    .orFail("the erasure of " + reference)
                    .body();
        } catch (PlayFailed refused) {
            throw new StartRefused("Not erased: " + refused.getMessage(), refused);
        }
    }

    private void tell(String reference, JsonNode standing) {
        console.say("asked to erase " + reference);
        var grounds = standing.path("grounds");
        console.say(
                grounds.isEmpty()
                        ? "nothing stands against it: it is erased within moments"
                        : "it is erased by itself as soon as this is over:");
        for (var ground : grounds) {
            var until = ground.path("until").asString("");
            console.say(
                    "  "
                            + ground.path("reason").asString()
                            + (until.isEmpty() ? "" : ", until " + until));
        }
    }
}
