package io.redress.standalone.demo.people;

import io.redress.contract.Reference;
import io.redress.standalone.demo.client.Http;
import io.redress.standalone.demo.client.Pause;
import io.redress.standalone.demo.door.Doors;
import io.redress.standalone.demo.door.Sent.Receipt;
import io.redress.standalone.demo.story.Step.AnswerByMail;
import io.redress.standalone.demo.story.Step.AnswerByPortal;
import io.redress.standalone.demo.story.Step.ByCustomer;
import io.redress.standalone.demo.story.Step.ChooseByPortal;
import io.redress.standalone.demo.story.Step.DeclineByPortal;
import io.redress.standalone.demo.story.Step.Survey;
import io.redress.standalone.demo.story.Step.UpdateCall;
import io.redress.standalone.demo.story.Step.WithdrawByPortal;
import io.redress.standalone.demo.story.Story;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One customer with their reference and secret: reads the portal and the mailbox, answers, chooses, says how it went. */
public final class Customer {

    private static final Pattern SURVEY =
            Pattern.compile("https?://[^\\s<>\"]+/survey/([\\w.~-]+)");

    private final Http http;
    private final Doors doors;
    private final Story story;
    private final Reference reference;
    private final Map<String, String> secret;
    private final Set<String> answered = new HashSet<>();

    public Customer(Http http, Doors doors, Story story, Receipt receipt) {
        this.http = http;
        this.doors = doors;
        this.story = story;
        this.reference = receipt.reference();
        this.secret =
                receipt.secret() == null ? Map.of() : Map.of("X-Redress-Secret", receipt.secret());
    }

    public void perform(ByCustomer step) {
        switch (step) {
            case AnswerByPortal it -> {
                Pause.until(() -> present(look().path("question")));
                post("/messages", Map.of("text", it.text()));
            }
            case AnswerByMail it -> doors.answerByMail(story, reference, it.text());
            case ChooseByPortal it -> {
                var offer = openOffer();
                var option =
                        offer.path("options").path(it.option() - 1).path("optionId").asString();
                post(
                        "/choices",
                        Map.of("offerId", offer.path("offerId").asString(), "optionId", option));
            }
            case DeclineByPortal it -> {
                var offerId = openOffer().path("offerId").asString();
                post(
                        "/choices",
                        Map.of("offerId", offerId, "decline", true, "comment", it.comment()));
            }
            case WithdrawByPortal it -> post("/withdrawal", Map.of("reason", it.reason()));
            case UpdateCall it -> doors.updateCall(story, it.transcript());
            case Survey it -> answer(it);
        }
    }

    private void answer(Survey survey) {
        var token = Pause.until(this::openSurvey);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("rating", survey.rating());
        answer.put("solved", survey.solved());
        if (survey.comment() != null) {
            answer.put("comment", survey.comment());
        }
        http.post("/api/surveys/" + token, answer, Map.of()).orFail("the survey's answer");
        answered.add(token);
    }

    /** The link stands in the message that tells the outcome; one that was used is used up. */
    private Optional<String> openSurvey() {
        return look().path("messages")
                .valueStream()
                .map(message -> SURVEY.matcher(message.path("text").asString("")))
                .filter(link -> link.find() && !answered.contains(link.group(1)))
                .map(link -> link.group(1))
                .findFirst();
    }

    private JsonNode openOffer() {
        return Pause.until(() -> present(look().path("offer")));
    }

    private JsonNode look() {
        return http.get("/api/complaints/" + reference, secret).orFail("the portal").body();
    }

    private void post(String path, Map<String, ?> body) {
        http.post("/api/complaints/" + reference + path, body, secret)
                .orFail("the customer's " + path.substring(1));
    }

    private static Optional<JsonNode> present(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }
}
