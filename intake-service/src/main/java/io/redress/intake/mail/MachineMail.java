package io.redress.intake.mail;

import io.redress.contract.intake.QuarantineReason;
import io.redress.intake.mail.mime.MailHeaders;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by its headers a mail that no person wrote to us (RFC 3834, RFC 3464, RFC 2919). Such a mail
 * is kept for a person to look at and never answered, or two machines would thank each other for ever.
 */
final class MachineMail {

    static final int HOPS_OF_A_LOOP = 50;

    private static final Set<String> AUTOMATIC_PRECEDENCE = Set.of("bulk", "junk", "auto_reply");
    private static final Pattern DAEMON =
            Pattern.compile(
                    "(mailer-daemon|postmaster|mail-daemon|maildaemon)@.*",
                    Pattern.CASE_INSENSITIVE);

    private MachineMail() {}

    /**
     * Empty for a mail that a person may have written.
     *
     * @param ours tells a sender or Message-ID of ours
     */
    static Optional<QuarantineReason> reason(MailHeaders headers, Delivery delivery, OwnMail ours) {
        if (headers.all("Received").count() > HOPS_OF_A_LOOP || ours.loops(headers)) {
            return Optional.of(QuarantineReason.LOOP);
        }
        if (ours.wrote(headers)) {
            return Optional.of(QuarantineReason.OWN_MESSAGE);
        }
        if (isReport(headers)) {
            return Optional.of(QuarantineReason.BOUNCE);
        }
        if (isAutoReply(headers)) {
            return Optional.of(QuarantineReason.AUTO_REPLY);
        }
        if (hasNullPath(headers, delivery)) {
            return Optional.of(QuarantineReason.BOUNCE);
        }
        return isList(headers) ? Optional.of(QuarantineReason.MAILING_LIST) : Optional.empty();
    }

    private static boolean isReport(MailHeaders headers) {
        boolean daemon =
                headers.sender().filter(it -> DAEMON.matcher(it.address()).matches()).isPresent();
        return daemon || headers.keyword("Content-Type").equals("multipart/report");
    }

    private static boolean isAutoReply(MailHeaders headers) {
        var submitted = headers.keyword("Auto-Submitted");
        return (!submitted.isEmpty() && !submitted.equals("no"))
                || (AUTOMATIC_PRECEDENCE.contains(headers.keyword("Precedence"))
                        && !isList(headers))
                || headers.has("X-Auto-Response-Suppress")
                || headers.has("X-Autoreply")
                || headers.has("X-Autorespond");
    }

    private static boolean hasNullPath(MailHeaders headers, Delivery delivery) {
        return delivery.returnPath() != null
                ? delivery.returnPath().isBlank()
                : headers.first("Return-Path").filter(path -> path.equals("<>")).isPresent();
    }

    private static boolean isList(MailHeaders headers) {
        return headers.has("List-Id")
                || headers.has("List-Post")
                || headers.keyword("Precedence").equals("list");
    }
}
