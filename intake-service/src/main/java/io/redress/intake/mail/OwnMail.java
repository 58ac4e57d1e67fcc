package io.redress.intake.mail;

import io.redress.contract.Reference;
import io.redress.intake.mail.mime.MailHeaders;
import io.redress.platform.secret.MailTokens;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows our addresses, and our own mails again, by what only we can sign. */
@Component
public class OwnMail {

    /** On every mail that feedback sends. */
    static final String LOOP_HEADER = "X-Redress-Loop";

    private final MailTokens tokens;
    private final List<String> mailboxes;
    private final Clock clock;

    OwnMail(MailTokens tokens, MailSettings settings, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
        this.mailboxes =
                Stream.concat(Stream.of(tokens.mailbox()), settings.aliases().stream())
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .toList();
    }

    /** True for a mailbox of ours, with anything after a plus sign or nothing. */
    public boolean isOurs(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        int plus = lower.indexOf('+');
        return mailboxes.contains(
                plus < 0 || plus > at ? lower : lower.substring(0, plus) + lower.substring(at));
    }

    /** The complaint that this mail answers, where it bears a token that we signed; a forged one is none. */
    Optional<Reference> answeredBy(MailHeaders headers, Delivery delivery) {
        var now = clock.instant();
        var addresses = Stream.concat(delivery.recipients().stream(), headers.addressed().stream());
        return Stream.concat(
                        addresses.map(address -> tokens.inAddress(address, now)),
                        headers.answered().stream().map(id -> tokens.inMessageId(id, now)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The message of ours that this mail answers, by the Message-ID that we gave it. */
    Optional<String> answeredMessage(MailHeaders headers) {
        var now = clock.instant();
        return headers.answered().stream()
                .filter(id -> tokens.inMessageId(id, now).isPresent())
                .findFirst()
                .map(id -> id.replace("<", "").split("\\.", 2)[0]);
    }

    boolean wrote(MailHeaders headers) {
        var id = headers.messageId();
        return (id != null && tokens.inMessageId(id, clock.instant()).isPresent())
                || headers.sender().filter(sender -> isOurs(sender.address())).isPresent();
    }

    boolean loops(MailHeaders headers) {
        return headers.has(LOOP_HEADER);
    }
}
