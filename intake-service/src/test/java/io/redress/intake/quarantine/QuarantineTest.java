package io.redress.intake.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.ComplaintId;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.QuarantineDiscarded;
import io.redress.contract.intake.IntakeEvent.QuarantineReleased;
import io.redress.intake.IntakeTest;
import io.redress.intake.mail.SmtpSession;
import io.redress.intake.mail.smtp.SmtpListener;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class QuarantineTest extends IntakeTest {

    private static final String[] AGENT = {"Authorization", "Bearer agent"};

    @Autowired private SmtpListener smtp;

    @Test
    void aReleasedArrivalIsAComplaintAndTheLedgerMovesItOver() {
        var held = hold("release-me", "Please help, <script>alert(1)</script>");
        long accepted = ledger().at("/byChannel/email/accepted").asLong();
        var id = held.path("arrivalId").asString();

        assertThat(get("/api/intake/quarantine/" + id, AGENT).text("raw")).contains("Please help");
        assertThat(post("/api/intake/quarantine/" + id + "/release", "", AGENT).status())
                .isEqualTo(202);

        var events = events(ComplaintId.of(held.path("complaintId").asString()));
        assertThat(events.get(1))
                .isInstanceOfSatisfying(
                        ComplaintReceived.class,
                        it -> assertThat(it.narrative()).startsWith("Please help"));
        assertThat(events.get(2))
                .isInstanceOfSatisfying(
                        QuarantineReleased.class,
                        it -> assertThat(it.releasedBy()).isEqualTo("an-agent"));
        eventually(
                () -> {
                    assertThat(ledger().at("/byChannel/email/accepted").asLong())
                            .isEqualTo(accepted + 1);
                    assertThat(ledger().path("balanced").asBoolean()).isTrue();
                    assertThat(
                                    post("/api/intake/quarantine/" + id + "/release", "", AGENT)
                                            .status())
                            .isEqualTo(422);
                });
    }

    @Test
    void aDiscardedArrivalIsKeptAndNoLongerWaits() {
        var held = hold("discard-me", "Away until Monday");
        var id = held.path("arrivalId").asString();

        assertThat(
                        post(
                                        "/api/intake/quarantine/" + id + "/discard",
                                        "{\"note\":\"out of office\"}",
                                        AGENT)
                                .status())
                .isEqualTo(202);

        assertThat(events(ComplaintId.of(held.path("complaintId").asString())))
                .last()
                .isInstanceOf(QuarantineDiscarded.class);
        eventually(() -> assertThat(find(id)).isEmpty());
        assertThat(get("/api/intake/quarantine/" + id, AGENT).status()).isEqualTo(200);
    }

    @Test
    void onlyAgentsLookAtHeldArrivalsAndTheLedger() {
        assertThat(get("/api/intake/quarantine").status()).isEqualTo(401);
        assertThat(get("/api/intake/quarantine", "Authorization", "Bearer quality").status())
                .isEqualTo(403);
        assertThat(get("/api/intake/ledger").status()).isEqualTo(401);
        assertThat(get("/desk/intake").status()).isIn(302, 503);
    }

    private JsonNode hold(String id, String text) {
        SmtpSession.deliver(
                smtp.port(), SmtpSession.mail(id, id, text, "Auto-Submitted: auto-generated"));
        var found = new JsonNode[1];
        eventually(
                () -> {
                    var all =
                            get("/api/intake/quarantine", AGENT)
                                    .json()
                                    .path("arrivals")
                                    .valueStream()
                                    .toList();
                    found[0] =
                            all.stream()
                                    .filter(it -> raw(it).contains("<" + id + "@"))
                                    .findFirst()
                                    .orElseThrow(AssertionError::new);
                });
        return found[0];
    }

    private String raw(JsonNode held) {
        return get("/api/intake/quarantine/" + held.path("arrivalId").asString(), AGENT)
                .text("raw");
    }

    private Optional<JsonNode> find(String arrivalId) {
        return get("/api/intake/quarantine", AGENT)
                .json()
                .path("arrivals")
                .valueStream()
                .filter(it -> it.path("arrivalId").asString().equals(arrivalId))
                .findFirst();
    }
}
