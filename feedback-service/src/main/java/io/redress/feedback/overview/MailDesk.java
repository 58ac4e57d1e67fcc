package io.redress.feedback.overview;

import io.redress.contract.ComplaintId;
import io.redress.feedback.mail.KeptMessage;
import io.redress.feedback.mail.MessageStore;
import io.redress.feedback.mail.MessageStore.Place;
import io.redress.platform.audit.AuditTrail;
import io.redress.platform.locking.Locks;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.security.Actor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What went out to customers, newest first, a page at a time. */
@Controller
@RequestMapping("/desk/mail")
class MailDesk {

    private static final int PAGE = 50;

    private final MessageStore messages;
    private final MessageRow.Times times;
    private final AuditTrail audit;
    private final Locks locks;

    MailDesk(MessageStore messages, MessageRow.Times times, AuditTrail audit, Locks locks) {
        this.messages = messages;
        this.times = times;
        this.audit = audit;
        this.locks = locks;
    }

    /** @param after the last message of the page before, as {@code time~id} */
    @GetMapping
    String list(@RequestParam(required = false) @Nullable String after, Actor actor, Model model) {
        var kept = messages.newestAfter(after == null ? null : place(after), PAGE + 1);
        var shown = kept.subList(0, Math.min(PAGE, kept.size()));
        var hidden = locks.hiddenFrom(actor, shown.stream().map(MailDesk::complaint).toList());
        model.addAttribute(
                "messages",
                shown.stream()
                        .filter(it -> !hidden.contains(complaint(it)))
                        .map(it -> MessageRow.of(it, times))
                        .toList());
        model.addAttribute("older", kept.size() > PAGE ? text(shown.getLast()) : null);
        return "desk-mail";
    }

    @GetMapping("/{messageId}")
    String one(@PathVariable UUID messageId, Actor actor, Model model) {
        var message =
                messages.find(messageId)
                        .orElseThrow(() -> new ProblemException(Problem.notFound()));
        locks.check(actor, complaint(message));
        audit.shown(actor, complaint(message));
        model.addAttribute("message", MessageRow.of(message, times));
        return "desk-mail-message";
    }

    private static ComplaintId complaint(KeptMessage message) {
        return message.mail().reference().complaintId();
    }

    private static String text(KeptMessage message) {
        return message.mail().decidedAt() + "~" + message.mail().messageId();
    }

    private static Place place(String text) {
        var separator = text.indexOf('~');
        try {
            return new Place(
                    Instant.parse(text.substring(0, Math.max(0, separator))),
                    UUID.fromString(text.substring(separator + 1)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new ProblemException(Problem.notFound());
        }
    }
}
