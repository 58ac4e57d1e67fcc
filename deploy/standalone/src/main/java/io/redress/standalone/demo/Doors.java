package io.redress.standalone.demo;

import io.redress.contract.Reference;
import io.redress.standalone.demo.Sent.Receipt;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every door a complaint can come in by, and the mailbox in which its sender finds our answer. */
final class Doors {

    private static final Pattern TRACKING =
            Pattern.compile(
                    "https?://[^\\s<>\"]+/complaints/(RD-[0-9A-Z-]{15})\\?secret=([\\w-]+)");

    private final WebDoor web;
    private final MailDoor mail;
    private final CallDoor calls;
    private final Mailbox mailbox;

    Doors(WebDoor web, MailDoor mail, CallDoor calls, Mailbox mailbox) {
        this.web = web;
        this.mail = mail;
        this.calls = calls;
        this.mailbox = mailbox;
    }

    /** @param other the journey that this story has to do with, where there is one */
    Sent knock(Story story, @Nullable Journey other) {
        return switch (story.door()) {
            case WEB -> web.json(story);
            case WEB_FORM -> web.form(story);
            case WEB_AGAIN -> knock(it(other).story(), null);
            case WEB_TOO_LARGE -> web.form(story, Attachment.tooLarge());
            case MAIL -> mail.plain(story);
            case MAIL_AUTO_REPLY -> mail.autoReply(story);
            case MAIL_LOOP -> mail.ownMessage(story);
            case MAIL_GARBAGE -> mail.garbage(story);
            case MAIL_EMPTY -> mail.empty(story);
            case MAIL_FORGED -> mail.forged(story, it(other).reference());
            case MAIL_TOO_LARGE -> mail.tooLarge(story);
            case CALL -> calls.call(story);
            case CALL_UNSIGNED -> calls.unsigned(story);
            case TWILIO -> calls.twilio(story);
        };
    }

    /** What the sender of a mail learns from our first answer to it: the link leads to the complaint. */
    Receipt receiptByMail(Story story, @Nullable Journey other) {
        return Pause.until(
                () -> mailbox.newest(address(story), it -> isNews(it, other)).flatMap(Doors::link));
    }

    private static boolean isNews(Mailbox.Mail mail, @Nullable Journey other) {
        return link(mail)
                .filter(it -> other == null || !it.reference().equals(other.reference()))
                .isPresent();
    }

    /** Answers our newest mail about this complaint that asks something of the customer. */
    void answerByMail(Story story, Reference reference, String text) {
        var asked =
                Pause.until(
                        () ->
                                mailbox.newest(
                                        address(story),
                                        it -> it.asks() && it.text().contains(reference.value())));
        mail.reply(story, asked, text);
    }

    void updateCall(Story story, String transcript) {
        calls.update(story, transcript);
    }

    private static Optional<Receipt> link(Mailbox.Mail mail) {
        var link = TRACKING.matcher(mail.text());
        return link.find()
                ? Optional.of(new Receipt(new Reference(link.group(1)), link.group(2)))
                : Optional.empty();
    }

    private static String address(Story story) {
        return String.valueOf(story.person().email());
    }

    private static Journey it(@Nullable Journey other) {
        if (other == null) {
            throw new PlayFailed("a story at this door needs another one before it");
        }
        return other;
    }
}
