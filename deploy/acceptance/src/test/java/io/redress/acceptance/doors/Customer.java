package io.redress.acceptance.doors;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One customer with their reference and secret. Patient: comes back when a door is closed for a moment. */
public final class Customer {

    private static final Pattern SURVEY = Pattern.compile("/survey/([\\w.~-]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Http http;
    private final Receipt receipt;

    public Customer(Http http, Receipt receipt) {
        this.http = http;
        this.receipt = receipt;
    }

    public Answer look() {
        return http.get(path(""), Map.of("X-Redress-Secret", receipt.secret()));
    }

    /** What the portal says, as soon as it says what is waited for. */
    public JsonNode sees(String what, Predicate<JsonNode> wanted) {
        return sees(what, wanted, PATIENCE);
    }

    public JsonNode sees(String what, Predicate<JsonNode> wanted, Duration patience) {
        return await().alias(receipt.reference() + ": " + what)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(Http.NoAnswer.class)
                .until(
                        () -> look().json(),
                        standing -> !standing.isMissingNode() && wanted.test(standing));
    }

    public JsonNode seesState(String state) {
        return sees("is " + state, standing -> standing.path("state").asString("").equals(state));
    }

    public JsonNode isTold(String kind) {
        return sees("is told " + kind, standing -> message(standing, kind).isPresent());
    }

    public static Optional<JsonNode> message(JsonNode standing, String kind) {
        return standing.path("messages")
                .valueStream()
                .filter(message -> message.path("kind").asString("").equals(kind))
                .findFirst();
    }

    public void writes(String text) {
        var key = UUID.randomUUID().toString();
        posts("/messages", Map.of("text", text), key);
    }

    public void chooses(int option) {
        var offer =
                sees("has an offer", standing -> standing.path("offer").isObject()).path("offer");
        var choice =
                Map.of(
                        "offerId", offer.path("offerId").asString(),
                        "optionId",
                                offer.path("options").path(option - 1).path("optionId").asString());
        posts("/choices", choice, UUID.randomUUID().toString());
    }

    /** By the link in our message, which is good for one answer. */
    public void answersSurvey(int rating, boolean solved) {
        var token = surveyToken();
        insist(
                () ->
                        http.postJson(
                                "/api/surveys/" + token,
                                Map.of("rating", rating, "solved", solved),
                                Map.of()));
    }

    public String surveyToken() {
        var standing = sees("has a survey", it -> survey(it).isPresent());
        return survey(standing).orElseThrow();
    }

    private static Optional<String> survey(JsonNode standing) {
        return standing.path("messages")
                .valueStream()
                .map(message -> SURVEY.matcher(message.path("text").asString("")))
                .filter(java.util.regex.Matcher::find)
                .map(link -> link.group(1))
                .findFirst();
    }

    private void posts(String path, Map<String, ?> body, String key) {
        var headers = Map.of("X-Redress-Secret", receipt.secret(), "Idempotency-Key", key);
        insist(() -> http.postJson(path(path), body, headers));
    }

    private static void insist(Supplier<Answer> request) {
        var answer = Http.insisting(request, PATIENCE);
        if (!answer.isGood()) {
            throw new AssertionError("a customer was refused: " + answer);
        }
    }

    private String path(String more) {
        return WebDoor.PATH + "/" + receipt.reference() + more;
    }
}
