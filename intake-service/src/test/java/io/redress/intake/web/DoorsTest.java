package io.redress.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Reference;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.intake.IntakeTest;
import io.redress.testkit.AccessMatrix;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Who gets in where, and that nobody gets at what is another's. */
class DoorsTest extends IntakeTest {

    /** What the customer's own complaint opens, and what passes the rules of the form there. */
    private static final Map<String, String> ANSWERS =
            Map.of(
                    "/messages",
                    "{\"text\":\"x\"}",
                    "/choices",
                    "{\"offerId\":\"6f1f7d0e-7f4e-4df0-9b1a-0a4c2bd1d7aa\",\"decline\":true}",
                    "/withdrawal",
                    "{}",
                    "/erasure",
                    "{}",
                    "/review",
                    "{}");

    @Autowired private WebApplicationContext service;

    @Test
    void everyEndpointAdmitsExactlyWhomTheTableNames() {
        new AccessMatrix(service)
                .isExactly(
                        """
                        GET  /                                          everybody
                        POST /                                          everybody
                        GET  /complaints                                everybody
                        POST /complaints                                everybody
                        GET  /complaints/{reference}                    everybody
                        POST /complaints/{reference}/messages           everybody
                        POST /complaints/{reference}/choices            everybody
                        POST /complaints/{reference}/withdrawal         everybody
                        POST /api/complaints                            everybody
                        GET  /api/complaints/{reference}                everybody
                        POST /api/complaints/{reference}/messages       everybody
                        POST /api/complaints/{reference}/choices        everybody
                        POST /api/complaints/{reference}/withdrawal     everybody
                        POST /api/complaints/{reference}/erasure        everybody
                        POST /api/complaints/{reference}/review         everybody
                        GET  /api/complaints/{reference}/explanation    everybody
                        GET  /api/complaints/{reference}/record.json    everybody
                        GET  /api/complaints/{reference}/record.pdf     everybody
                        GET  /api/complaints/{reference}/record.zip     everybody
                        GET  /complaints/{reference}/data               everybody
                        POST /complaints/{reference}/erasure            everybody
                        POST /complaints/{reference}/review             everybody
                        POST /api/calls                                 everybody
                        POST /api/calls/twilio                          everybody
                        GET  /desk/call                                 agent specialist supervisor manager service
                        POST /desk/call                                 agent specialist supervisor manager service
                        GET  /api/intake/ledger                         agent specialist supervisor manager service
                        GET  /api/intake/quarantine                     agent specialist supervisor manager service
                        GET  /api/intake/quarantine/{arrivalId}         agent specialist supervisor manager service
                        POST /api/intake/quarantine/{arrivalId}/release agent specialist supervisor manager service
                        POST /api/intake/quarantine/{arrivalId}/discard agent specialist supervisor manager service
                        GET  /desk/intake                               agent specialist supervisor manager service
                        GET  /desk/intake/{arrivalId}                   agent specialist supervisor manager service
                        POST /desk/intake/{arrivalId}/release           agent specialist supervisor manager service
                        POST /desk/intake/{arrivalId}/discard           agent specialist supervisor manager service
                        POST /api/intake/rights                         quality administrator service
                        GET  /api/intake/rights/{reference}             quality administrator service
                        POST /api/intake/rights/{reference}/erasure     quality administrator service
                        POST /api/intake/rights/{reference}/holds       quality administrator service
                        POST /api/intake/rights/{reference}/holds/{holdId}/lift quality administrator service
                        GET  /desk/intake/rights                        quality administrator service
                        POST /desk/intake/rights                        quality administrator service
                        GET  /desk/intake/rights/{reference}            quality administrator service
                        GET  /desk/intake/rights/{reference}/record.zip quality administrator service
                        POST /desk/intake/rights/{reference}/erasure    quality administrator service
                        POST /desk/intake/rights/{reference}/holds      quality administrator service
                        POST /desk/intake/rights/{reference}/holds/{holdId}/lift quality administrator service
                        """);
    }

    @Test
    void anothersComplaintIsNoneToWhoeverHasOnlyTheirOwnSecret() {
        var mine = post("/api/complaints", complaint("mine"));
        var theirs = post("/api/complaints", complaint("theirs"));
        var none = Reference.ofArrival("never filed by anybody");

        ANSWERS.forEach(
                (door, body) -> {
                    var place = "/api/complaints/" + theirs.text("reference") + door;
                    var foreign = post(place, body, "X-Redress-Secret", mine.text("secret"));
                    var unknown =
                            post(
                                    "/api/complaints/" + none + door,
                                    body,
                                    "X-Redress-Secret",
                                    mine.text("secret"));
                    assertThat(foreign.status()).isEqualTo(404).isEqualTo(unknown.status());
                    assertThat(foreign.text("code")).isEqualTo(unknown.text("code"));
                    assertThat(foreign.text("detail")).isEqualTo(unknown.text("detail"));
                    assertThat(post(place, body).status()).isEqualTo(404);
                });
        for (var place : List.of("explanation", "record.json", "record.pdf", "record.zip")) {
            assertThat(
                            get(
                                            "/api/complaints/"
                                                    + theirs.text("reference")
                                                    + "/"
                                                    + place,
                                            "X-Redress-Secret",
                                            mine.text("secret"))
                                    .status())
                    .isEqualTo(404);
        }
        for (var secret : List.of(mine.text("secret"), "", theirs.text("secret") + "x")) {
            assertThat(
                            get("/complaints/" + theirs.text("reference") + "?secret=" + secret)
                                    .status())
                    .isEqualTo(404);
        }
        assertThat(events(theirs.complaint())).hasSize(1);
    }

    @Test
    void whoeverKnowsAReferenceAloneUsesUpNothingOfItsCustomers() {
        var filed = post("/api/complaints", complaint("guessed at"));
        var place = "/api/complaints/" + filed.text("reference") + "/withdrawal";

        assertThat(IntStream.range(0, 80).mapToObj(i -> from(i, place, "a guess")))
                .containsOnly(404);
        assertThat(from(200, place, filed.text("secret"))).isEqualTo(202);
    }

    @Test
    void aComplaintHasOneShareHoweverItsAddressIsWritten() {
        var filed = post("/api/complaints", complaint("written to without end"));
        var place = "/api/complaints/" + filed.text("reference") + "/withdrawal";
        var spelled = place.replace("/RD-", "/%52D-");

        assertThat(
                        IntStream.range(0, 90)
                                .mapToObj(
                                        i ->
                                                from(
                                                        i,
                                                        i % 2 == 0 ? place : spelled,
                                                        filed.text("secret"))))
                .startsWith(202, 202)
                .contains(429);
    }

    /** Each from a network of its own, as the proxy before us tells. */
    private int from(int network, String place, String secret) {
        return post(
                        place,
                        "{}",
                        "X-Redress-Secret",
                        secret,
                        "X-Forwarded-For",
                        "203.0." + network + ".7")
                .status();
    }

    @Test
    void whatASenderMayNotSayStaysOurs() {
        var other = Reference.ofArrival("somebody else's");
        var filed =
                post(
                        "/api/complaints",
                        complaint("mass assignment")
                                .replaceFirst(
                                        "\\{",
                                        "{\"reference\":\""
                                                + other
                                                + "\",\"complaintId\":\""
                                                + other.complaintId()
                                                + "\",\"severity\":\"critical\",\"state\":\"closed\","));

        assertThat(
                        post(
                                        "/api/complaints",
                                        complaint("not one")
                                                .replaceFirst("\\{", "{\"channel\":\"regulator\","))
                                .status())
                .isEqualTo(401);
        assertThat(events(other.complaintId())).isEmpty();
        assertThat(filed.status()).isEqualTo(202);
        assertThat(events(filed.complaint()).getFirst())
                .isInstanceOfSatisfying(
                        ComplaintReceived.class,
                        it -> assertThat(it.channel().code()).isEqualTo("web"));
    }
}
