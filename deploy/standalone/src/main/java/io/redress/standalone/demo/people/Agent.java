package io.redress.standalone.demo.people;

import io.redress.contract.Reference;
import io.redress.standalone.demo.client.Pause;
import io.redress.standalone.demo.story.Step.Ask;
import io.redress.standalone.demo.story.Step.AtDesk;
import io.redress.standalone.demo.story.Step.ChooseByPhone;
import io.redress.standalone.demo.story.Step.Deliver;
import io.redress.standalone.demo.story.Step.Investigate;
import io.redress.standalone.demo.story.Step.Note;
import io.redress.standalone.demo.story.Step.Offer;
import io.redress.standalone.demo.story.Step.Plan;
import io.redress.standalone.demo.story.Step.Reply;
import io.redress.standalone.demo.story.Step.Resolve;
import io.redress.standalone.demo.story.Step.Take;
import io.redress.standalone.demo.story.Step.WithdrawByPhone;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The people at the desk, on one case, through the agents' API: a machine's token that names who acts. */
public final class Agent {

    private static final Set<String> WORKING = Set.of("assigned", "investigating");
    private static final Duration ANSWER_WITHIN = Duration.ofHours(24);

    private final Desk desk;
    private final String caseId;
    private final String currency;
    private String name = "agent";

    /** @param currency what money is counted in where the customer lives */
    public Agent(Desk desk, Reference reference, String currency) {
        this.desk = desk;
        this.currency = currency;
        this.caseId = reference.complaintId().toString();
    }

    /** The case as the desk sees it; empty while triage still reads. */
    public Optional<JsonNode> look() {
        return desk.find(caseId).filter(it -> !text(it, "state").equals("unopened"));
    }

    public void perform(AtDesk step) {
        switch (step) {
            case Take it -> {
                in(Set.of("open"));
                name = it.agent();
                act("assignment", Map.of("agent", name));
            }
            case Investigate it -> inWork("investigation", Map.of("note", it.note()));
            case Note it -> inWork("notes", Map.of("text", it.text()));
            case Reply it -> inWork("replies", Map.of("text", it.text()));
            case Plan it ->
                    inWork(
                            "plans",
                            Map.of(
                                    "text", it.text(),
                                    "answerBy",
                                            Instant.now()
                                                    .plus(ANSWER_WITHIN)
                                                    .truncatedTo(ChronoUnit.SECONDS)
                                                    .toString(),
                                    "answerVia", "email"));
            case Ask it -> inWork("questions", Map.of("question", it.text()));
            case Offer it -> {
                in(WORKING);
                offer(it);
            }
            case ChooseByPhone it -> {
                var offer = in(Set.of("offer-made")).path("offer");
                var option = offer.path("options").path(it.option() - 1).path("optionId");
                act(
                        "offers/" + offer.path("offerId").asString() + "/choice",
                        Map.of("optionId", option.asString()));
            }
            case Deliver it -> {
                in(Set.of("remedy-under-way"));
                act("deliveries", Map.of("note", it.note()));
            }
            case Resolve it -> {
                in(Set.of("assigned", "investigating", "remedy-under-way"));
                act("resolution", Map.of("summary", it.text(), "manner", it.manner()));
            }
            case WithdrawByPhone it -> inWork("withdrawal", Map.of("reason", it.reason()));
        }
    }

    /** What the menu for this category does not have is offered as what every menu has. */
    private void offer(Offer offer) {
        var answer = desk.act(name, caseId, "offers", Menu.asWished(offer, currency));
        if (Menu.refused(answer)) {
            answer = desk.act(name, caseId, "offers", Menu.asEveryMenuHas(offer, currency));
        }
        answer.orFail("an offer");
    }

    private void inWork(String action, Map<String, ?> body) {
        in(WORKING);
        act(action, body);
    }

    private void act(String action, Map<String, ?> body) {
        desk.act(name, caseId, action, body).orFail(action + " by " + name);
    }

    /** Waits until the case is in one of these states. */
    private JsonNode in(Set<String> states) {
        return Pause.until(() -> look().filter(it -> states.contains(text(it, "state"))));
    }

    public static String text(JsonNode node, String field) {
        return node.path(field).asString("-");
    }
}
