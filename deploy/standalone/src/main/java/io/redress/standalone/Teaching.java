package io.redress.standalone;

import io.redress.standalone.installation.PrivateFile;
import io.redress.standalone.management.Models;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Has the triage of a running system learn from what people corrected, and changes which version reads. */
final class Teaching {

    private final Settings settings;
    private final @Nullable Models models;
    private final Console console;

    private Teaching(Settings settings, @Nullable Models models, Console console) {
        this.settings = settings;
        this.models = models;
        this.console = console;
    }

    static Teaching of(Settings settings, Console console) {
        var addresses = new PrivateFile(settings.data().resolve("addresses.json")).read();
        var triage =
                addresses.get("serviceManagement") instanceof Map<?, ?> known
                        ? known.get(Part.TRIAGE.label())
                        : null;
        return new Teaching(
                settings, triage == null ? null : new Models(String.valueOf(triage)), console);
    }

    /** Learns a version, and says how it did in the shadow of the present one. */
    void retrain() {
        var learned = ask(Models::retrain);
        console.say(line(learned));
        console.say(
                learned.path("adopted").asBoolean(false)
                        ? "it is not worse and reads from now on. Back with: ./redress model back"
                        : "it is worse and stays out; "
                                + learned.path("presentVersion").asString("")
                                + " goes on");
    }

    /** @param name a version, {@code back} or {@code shipped}; null to only show what there is */
    void use(@Nullable String name) {
        if (name != null) {
            ask(known -> known.activate(name));
        }
        var overview = ask(Models::overview);
        console.say("reads: " + overview.path("reads").asString(""));
        console.say("shipped: " + overview.path("shipped").asString(""));
        overview.path("learned").forEach(version -> console.say(line(version)));
    }

    private static String line(JsonNode version) {
        return "%s: learned from %d labels; of %d held out it has %d right and loses %d complaints, %s had %d and %d%s"
                .formatted(
                        version.path("name").asString(""),
                        version.path("labels").asInt(0),
                        version.path("heldOut").asInt(0),
                        version.at("/candidate/right").asInt(0),
                        version.at("/candidate/lost").asInt(0),
                        lastPart(version.path("presentVersion").asString("")),
                        version.at("/present/right").asInt(0),
                        version.at("/present/lost").asInt(0),
                        version.path("adopted").asBoolean(false) ? "" : " (stayed out)");
    }

    private static String lastPart(String version) {
        var name = version.substring(version.lastIndexOf('/') + 1);
        return name.startsWith("learned-") ? name : "the shipped one";
    }

    private interface Question {
        JsonNode ask(Models models) throws IOException, Models.Refused;
    }

    private JsonNode ask(Question question) {
        if (models == null) {
            throw notRunning(null);
        }
        try {
            return question.ask(models);
        } catch (Models.Refused refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()), refused);
        } catch (IOException e) {
            throw notRunning(e);
        }
    }

    private StartRefused notRunning(@Nullable Throwable cause) {
        return new StartRefused(
                "Triage does not answer in "
                        + settings.data()
                        + (cause == null ? "" : " (" + cause.getMessage() + ")")
                        + ". It learns while it serves: start it with ./redress up, or name its folder with --data.",
                cause);
    }
}
