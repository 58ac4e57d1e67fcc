package io.redress.feedback.domain;

import io.redress.contract.Channel;
import io.redress.contract.Money;
import io.redress.contract.Reference;
import io.redress.contract.RemedyKind;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.Complainant;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.MailOrigin;
import io.redress.contract.intake.Matter;
import io.redress.contract.resolution.Manner;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.RemedyOption;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import io.redress.contract.resolution.ResolutionEvent.ReplyWritten;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Complaints and what others say about them, for tests. */
public record Complaints(Reference reference, Instant at) {

    public static Complaints about(String key) {
        return new Complaints(Reference.ofArrival(key), Instant.parse("2026-11-02T09:00:00Z"));
    }

    public Complaints at(Instant time) {
        return new Complaints(reference, time);
    }

    public ComplaintReceived received() {
        return received("李雷", "li.lei@example.org", null);
    }

    public ComplaintReceived received(
            String name, @Nullable String email, @Nullable String language) {
        return received(new Complainant(name, email, null, language, null), "冰箱三天就坏了，没有人管。");
    }

    public ComplaintReceived received(Complainant complainant, String narrative) {
        return new ComplaintReceived(
                reference.complaintId(),
                reference,
                new Arrival(UUID.nameUUIDFromBytes(new byte[] {1}), Channel.EMAIL, at, "0"),
                complainant,
                "冰箱",
                narrative,
                Matter.UNSAID,
                List.of(),
                new MailOrigin("<customer-1@example.org>", "冰箱", null),
                at);
    }

    public ReplyWritten replied(String text) {
        return new ReplyWritten(reference.complaintId(), id(text), "wang", text, at);
    }

    public RemedyOffered offered() {
        return new RemedyOffered(
                reference.complaintId(),
                id("offer"),
                "wang",
                List.of(
                        new RemedyOption(
                                id("option-1"),
                                List.of(
                                        new Remedy(RemedyKind.REFUND, Money.cny(1_999), null),
                                        new Remedy(RemedyKind.APOLOGY, null, "书面道歉"))),
                        new RemedyOption(
                                id("option-2"),
                                List.of(new Remedy(RemedyKind.REPLACEMENT, null, null)))),
                "给您添麻烦了。",
                at.plus(Duration.ofDays(3)),
                at);
    }

    public CaseResolved resolved() {
        return new CaseResolved(reference.complaintId(), "wang", Manner.DEFERRED, "已为您更换新机。", at);
    }

    public UUID id(String name) {
        return UUID.nameUUIDFromBytes(
                (reference + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
