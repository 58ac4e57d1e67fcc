package io.redress.intake.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.Money;
import io.redress.contract.Reference;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.contract.followup.Delivery;
import io.redress.contract.followup.FollowUpEvent.ComplaintClosed;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.FollowUpEvent.SurveyInvited;
import io.redress.contract.followup.MessageKind;
import io.redress.contract.followup.Outcome;
import io.redress.contract.intake.IntakeEvent.ChoiceReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.intake.IntakeEvent.WithdrawalReceived;
import io.redress.contract.resolution.ClockKind;
import io.redress.contract.resolution.PromiseEvent.PromiseMade;
import io.redress.contract.resolution.PromiseKind;
import io.redress.contract.resolution.PromisedTo;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.RemedyOption;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.contract.resolution.ResolutionEvent.ClockStarted;
import io.redress.contract.resolution.ResolutionEvent.CustomerReplied;
import io.redress.contract.resolution.ResolutionEvent.InformationRequested;
import io.redress.contract.resolution.ResolutionEvent.OfferDeclined;
import io.redress.contract.resolution.ResolutionEvent.RemedyAccepted;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import io.redress.intake.IntakeTest;
import io.redress.platform.secret.SurveyTokens;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FollowingAComplaintTest extends IntakeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final UUID SURVEY = UUID.randomUUID();

    @Autowired private SurveyTokens surveys;

    @Test
    void itsCustomerSeesItAtOnce() {
        var filed = post("/api/complaints", complaint("seen at once"));

        var seen = see(filed);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("state")).isEqualTo("received");
        assertThat(seen.json().at("/next/text").asString()).isNotBlank();
        eventually(() -> assertThat(see(filed).json().at("/next/by").asString()).isNotBlank());
    }

    @Test
    void aWrongSecretAndAnUnknownReferenceAreToldTheSame() {
        var filed = post("/api/complaints", complaint("mine"));
        var unknown = Reference.ofArrival("never filed");

        var wrong = get("/api/complaints/" + filed.text("reference"), "X-Redress-Secret", "guess");
        var none = get("/api/complaints/" + unknown + "?secret=" + filed.text("secret"));
        var nonsense = get("/api/complaints/nonsense?secret=x");

        assertThat(List.of(wrong.status(), none.status(), nonsense.status())).containsOnly(404);
        assertThat(wrong.text("detail"))
                .isEqualTo(none.text("detail"))
                .isEqualTo(nonsense.text("detail"));
        assertThat(
                        post(
                                        "/api/complaints/" + filed.text("reference") + "/messages",
                                        "{\"text\":\"x\"}")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void itShowsWhereItStandsWhatIsOfferedAndHowItEnds() {
        var filed = post("/api/complaints", complaint("a whole way"));
        var id = filed.complaint();
        var offer = offer(id);
        topics().put(opened(filed), 1, null);
        topics().put(
                        new ClockStarted(
                                id, ClockKind.FIRST_RESPONSE, NOW, NOW.plusSeconds(3600), NOW),
                        2,
                        null);
        eventually(
                () -> {
                    assertThat(see(filed).text("state")).isEqualTo("open");
                    assertThat(see(filed).json().at("/next/by").asString())
                            .isEqualTo("2026-11-22T09:00:00Z");
                });

        topics().put(
                        new PromiseMade(
                                id,
                                UUID.randomUUID(),
                                PromiseKind.CALL_BACK,
                                PromisedTo.CUSTOMER,
                                "call back",
                                "agent",
                                null,
                                NOW.plusSeconds(600),
                                NOW,
                                "agent",
                                NOW),
                        3,
                        null);
        eventually(
                () ->
                        assertThat(see(filed).json().at("/next/by").asString())
                                .isEqualTo("2026-11-22T08:10:00Z"));

        topics().put(
                        new InformationRequested(
                                id, UUID.randomUUID(), "agent", "Which colour?", NOW),
                        4,
                        null);
        eventually(() -> assertThat(see(filed).text("question")).isEqualTo("Which colour?"));
        assertThat(see(filed).text("state")).isEqualTo("waiting-for-customer");
        topics().put(new CustomerReplied(id, UUID.randomUUID(), NOW), 5, null);
        eventually(() -> assertThat(see(filed).text("state")).isEqualTo("investigating"));

        topics().put(offer, 6, null);
        eventually(
                () ->
                        assertThat(
                                        see(filed)
                                                .json()
                                                .at("/offer/options/0/remedies/0/kind")
                                                .asString())
                                .isEqualTo("refund"));

        topics().put(
                        new MessageSent(
                                id,
                                UUID.randomUUID(),
                                MessageKind.OFFER,
                                Delivery.MAILED,
                                "zh",
                                "方案",
                                "请选择",
                                NOW),
                        1,
                        null);
        topics().put(new SurveyInvited(id, SURVEY, NOW.plusSeconds(99), NOW), 2, null);
        topics().put(new ComplaintClosed(id, Outcome.SATISFIED, NOW), 3, null);
        eventually(() -> assertThat(see(filed).text("state")).isEqualTo("closed"));
        assertThat(see(filed).json().at("/messages/0/text").asString()).isEqualTo("请选择");
        assertThat(see(filed).json().at("/survey/open").asBoolean()).isTrue();
        assertThat(see(filed).response().body()).doesNotContain("/survey/ey", SURVEY.toString());
        assertThat(page(filed)).contains("href=\"" + surveyAddress(filed));
        assertThat(see(filed).response().body()).doesNotContain("agent");
    }

    private String page(Answer filed) {
        return get("/complaints/" + filed.text("reference") + "?secret=" + filed.text("secret"))
                .response()
                .body();
    }

    private String surveyAddress(Answer filed) {
        return surveys.path(new Reference(filed.text("reference")), SURVEY, NOW.plusSeconds(99));
    }

    @Test
    void whatWasChosenIsRepeatedToTheCustomer() {
        var filed = post("/api/complaints", complaint("to see what I chose"));
        var id = filed.complaint();
        var offer = offer(id);
        var option = offer.options().getFirst();
        topics().put(opened(filed), 1, null);
        topics().put(offer, 2, null);
        eventually(() -> assertThat(page(filed)).contains("name=\"option\""));
        assertThat(
                        get("/complaints/"
                                        + filed.text("reference")
                                        + "?done=choice&option="
                                        + option.optionId()
                                        + "&secret="
                                        + filed.text("secret"))
                                .response()
                                .body())
                .contains("id=\"just-chosen\"");

        topics().put(
                        new RemedyAccepted(
                                id,
                                offer.offerId(),
                                option.optionId(),
                                option.remedies(),
                                Channel.WEB,
                                NOW),
                        3,
                        null);
        eventually(
                () ->
                        assertThat(page(filed))
                                .contains("id=\"chosen\"")
                                .doesNotContain("name=\"option\""));
    }

    @Test
    void aChoiceIsTakenAsLongAsTheOfferIsOpen() {
        var filed = post("/api/complaints", complaint("to choose"));
        var id = filed.complaint();
        var offer = offer(id);
        topics().put(opened(filed), 1, null);
        topics().put(offer, 2, null);
        eventually(() -> assertThat(see(filed).json().path("offer").isObject()).isTrue());
        var option = offer.options().getFirst().optionId();

        assertThat(answer(filed, "choices", "{\"offerId\":\"" + offer.offerId() + "\"}").status())
                .isEqualTo(400);
        assertThat(
                        answer(
                                        filed,
                                        "choices",
                                        "{\"offerId\":\""
                                                + offer.offerId()
                                                + "\",\"optionId\":\""
                                                + UUID.randomUUID()
                                                + "\"}")
                                .status())
                .isEqualTo(409);
        assertThat(
                        answer(
                                        filed,
                                        "choices",
                                        "{\"offerId\":\""
                                                + offer.offerId()
                                                + "\",\"optionId\":\""
                                                + option
                                                + "\"}")
                                .status())
                .isEqualTo(202);
        assertThat(events(id))
                .last()
                .isInstanceOfSatisfying(
                        ChoiceReceived.class, it -> assertThat(it.optionId()).isEqualTo(option));

        topics().put(new OfferDeclined(id, offer.offerId(), null, Channel.WEB, NOW), 3, null);
        eventually(
                () ->
                        assertThat(
                                        see(filed).json().path("offer").isMissingNode()
                                                || see(filed).json().path("offer").isNull())
                                .isTrue());
        assertThat(
                        answer(
                                        filed,
                                        "choices",
                                        "{\"offerId\":\""
                                                + offer.offerId()
                                                + "\",\"decline\":true}")
                                .status())
                .isEqualTo(409);
    }

    @Test
    void messagesAndTheWithdrawalAreTakenOncePerKey() {
        var filed = post("/api/complaints", complaint("to write to"));

        changes(
                ledger -> ledger.at("/answers/duplicate"),
                1,
                () -> {
                    var one =
                            answer(
                                    filed,
                                    "messages",
                                    "{\"text\":\"more\"}",
                                    "Idempotency-Key",
                                    "m1");
                    var again =
                            answer(
                                    filed,
                                    "messages",
                                    "{\"text\":\"more\"}",
                                    "Idempotency-Key",
                                    "m1");
                    assertThat(one.status()).isEqualTo(202);
                    assertThat(again.text("messageId")).isEqualTo(one.text("messageId"));
                    assertThat(answer(filed, "messages", "{\"text\":\"more\"}").text("messageId"))
                            .isNotEqualTo(one.text("messageId"));
                });
        assertThat(answer(filed, "messages", "{}").status()).isEqualTo(400);
        assertThat(answer(filed, "withdrawal", "{\"reason\":\"solved\"}").status()).isEqualTo(202);

        assertThat(events(filed.complaint()))
                .filteredOn(MessageReceived.class::isInstance)
                .hasSize(3);
        assertThat(events(filed.complaint()))
                .filteredOn(WithdrawalReceived.class::isInstance)
                .hasSize(1);
        eventually(() -> assertThat(see(filed).json().path("messages").size()).isEqualTo(2));
        assertThat(see(filed).json().path("withdrawalAsked").asBoolean()).isTrue();
    }

    @Test
    void whatIsMissingFromAnAnswerIsEnteredAmongTheAnswers() {
        var filed = post("/api/complaints", complaint("to answer badly"));
        changes(
                ledger -> ledger.at("/answers/rejected"),
                1,
                () -> answer(filed, "messages", "{\"text\":1}"));
    }

    private Answer see(Answer filed) {
        return get(
                "/api/complaints/" + filed.text("reference") + "?secret=" + filed.text("secret"));
    }

    private Answer answer(Answer filed, String what, String json, String... headers) {
        var all = new java.util.ArrayList<>(List.of(headers));
        all.addAll(List.of("X-Redress-Secret", filed.text("secret")));
        return post(
                "/api/complaints/" + filed.text("reference") + "/" + what,
                json,
                all.toArray(String[]::new));
    }

    private static CaseOpened opened(Answer filed) {
        return new CaseOpened(
                filed.complaint(),
                new Reference(filed.text("reference")),
                Category.DELIVERY,
                Severity.NORMAL,
                Set.of(),
                "zh",
                "delivery",
                1,
                "1",
                NOW);
    }

    private static RemedyOffered offer(ComplaintId id) {
        var refund =
                new RemedyOption(
                        UUID.randomUUID(),
                        List.of(new Remedy(RemedyKind.REFUND, Money.cny(100), null)));
        return new RemedyOffered(
                id,
                UUID.randomUUID(),
                "agent",
                List.of(refund),
                "Please choose",
                NOW.plusSeconds(500),
                NOW);
    }
}
