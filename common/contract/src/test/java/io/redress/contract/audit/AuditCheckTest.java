package io.redress.contract.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Reference;
import io.redress.contract.audit.AuditChain.Link;
import io.redress.contract.audit.AuditFinding.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditCheckTest {

    static final UUID RUN = UUID.fromString("11111111-0000-4000-8000-000000000001");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final List<Link> trail = trail(RUN, 6);

    @Test
    void anUntouchedTrailHangsTogether() {
        var verdict = checked(values(trail)).verdict();

        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.records()).isEqualTo(6);
        assertThat(verdict.chains()).isEqualTo(1);
    }

    @Test
    void aRecordThatWasChangedIsNamed() {
        var values = values(trail);
        values.set(2, text(values.get(2)).replace("ann", "bob").getBytes(StandardCharsets.UTF_8));

        assertThat(first(values)).isEqualTo("changed 3");
    }

    @Test
    void theLastRecordThatWasChangedShowsAgainstAHeadKeptElsewhere() {
        var values = values(trail);
        values.set(5, text(values.get(5)).replace("ann", "bob").getBytes(StandardCharsets.UTF_8));

        assertThat(checked(values).verdict().whole()).isTrue();
        assertThat(firstAgainst(values, trail.getLast().head())).isEqualTo("changed 6");
    }

    @Test
    void aRecordThatWasTakenOutIsMissed() {
        var values = values(trail);
        values.remove(3);

        assertThat(first(values)).isEqualTo("missing 4");
    }

    @Test
    void aRecordThatWasPutInContradictsTheOneInItsPlace() {
        var values = values(trail);
        var forged = new AuditRecord(RUN, 4, trail.get(2).head().hash(), "intake", saw("mallory"));
        values.add(3, forged.encoded());

        assertThat(first(values)).isEqualTo("contradicted 4");
    }

    @Test
    void recordsThatSwappedTheirContentsAreFound() {
        var values = values(trail);
        var third = AuditRecord.decoded(values.get(2));
        var fourth = AuditRecord.decoded(values.get(3));
        values.set(2, with(third, fourth.entry()));
        values.set(3, with(fourth, third.entry()));

        assertThat(first(values)).isEqualTo("changed 3");
    }

    @Test
    void anEndThatWasCutOffShowsAgainstAHeadKeptElsewhere() {
        var values = values(trail.subList(0, 4));

        assertThat(checked(values).verdict().whole()).isTrue();
        assertThat(firstAgainst(values, trail.getLast().head())).isEqualTo("missing 6");
    }

    @Test
    void theNextRunNamesTheHeadThatItFoundAndSoKeepsTheEndOfTheLast() {
        var next = new AuditChain(UUID.randomUUID(), "intake");
        var begun =
                next.link(
                        AuditEntry.of(NOON, AuditAct.BEGUN, null)
                                .after(List.of(trail.getLast().head())));
        var values = values(trail.subList(0, 5));
        values.add(begun.value());

        assertThat(first(values)).isEqualTo("missing 6");
    }

    @Test
    void aWholeChainThatWasTakenOutShowsAgainstItsHead() {
        assertThat(firstAgainst(values(trail(UUID.randomUUID(), 3)), trail.getFirst().head()))
                .isEqualTo("missing 1");
    }

    @Test
    void aTrailThatWasWrittenAnewFromSomewhereOnShowsAgainstAHeadBehindIt() {
        var chain = new AuditChain(RUN, "intake");
        var rewritten = new ArrayList<byte[]>();
        for (int i = 0; i < 6; i++) {
            rewritten.add(chain.link(saw((i < 3 ? "ann-" : "bob-") + i)).value());
        }

        assertThat(checked(rewritten).verdict().whole()).isTrue();
        assertThat(firstAgainst(rewritten, trail.get(4).head())).isEqualTo("changed 5");
    }

    @Test
    void whatCameTwiceOrLateIsNoBreak() {
        var values = values(trail);
        values.add(values.remove(2));
        values.add(values.get(1));
        assertThat(checked(values).verdict().whole()).isTrue();

        Collections.reverse(values);
        assertThat(checked(values).verdict().whole()).isTrue();
    }

    @Test
    void garbageAndRecordsOfAnotherServiceAreNamedByTheirPlace() {
        var check = checked(values(trail));
        check.take("intake", 6, "{".getBytes(StandardCharsets.UTF_8));
        check.take("triage", 0, trail.getFirst().value());

        assertThat(check.verdict().findings())
                .extracting(AuditFinding::kind)
                .containsExactly(Kind.UNREADABLE, Kind.MISPLACED);
    }

    @Test
    void aHeadIsReadBackOutOfALineOfALog() {
        var head = trail.getLast().head();

        assertThat(AuditHead.in("{\"message\":\"" + head.text() + "\"}")).contains(head);
        assertThat(AuditHead.in("audit head of nothing")).isEmpty();
    }

    private static List<Link> trail(UUID run, int length) {
        var chain = new AuditChain(run, "intake");
        var links = new ArrayList<Link>();
        for (int i = 0; i < length; i++) {
            links.add(chain.link(saw("ann-" + i)));
        }
        return links;
    }

    private static AuditEntry saw(String actor) {
        return AuditEntry.of(NOON, AuditAct.SAW, actor)
                .at("GET /desk/cases/{reference}")
                .about(
                        Reference.ofArrival("web/1").complaintId(),
                        Map.of("messageId", "5", "action", "view"));
    }

    private static byte[] with(AuditRecord record, AuditEntry entry) {
        return new AuditRecord(
                        record.chain(),
                        record.sequence(),
                        record.previous(),
                        record.service(),
                        entry)
                .encoded();
    }

    private static List<byte[]> values(List<Link> links) {
        return new ArrayList<>(links.stream().map(Link::value).toList());
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    private static AuditCheck checked(List<byte[]> values) {
        var check = new AuditCheck();
        for (int i = 0; i < values.size(); i++) {
            check.take("intake", i, values.get(i));
        }
        return check;
    }

    private static String first(List<byte[]> values) {
        return told(checked(values));
    }

    private static String firstAgainst(List<byte[]> values, AuditHead kept) {
        var check = checked(values);
        check.expect(kept);
        return told(check);
    }

    private static String told(AuditCheck check) {
        var finding = check.verdict().findings().getFirst();
        return finding.kind().code() + " " + finding.sequence();
    }
}
