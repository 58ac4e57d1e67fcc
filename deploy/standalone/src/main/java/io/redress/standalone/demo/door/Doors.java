package io.redress.standalone.demo.door;

import io.redress.contract.Reference;
import io.redress.standalone.demo.client.Http;
import io.redress.standalone.demo.client.Pause;
import io.redress.standalone.demo.client.PlayFailed;
import io.redress.standalone.demo.door.Sent.Receipt;
import io.redress.standalone.demo.story.Story;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every door a complaint can come in by, and the mailbox in which its sender finds our answer. */
public final class Doors {

    private static final Pattern TRACKING =
            Pattern.compile(
                    "https?://[^\\s<>\"]+/complaints/(RD-[0-9A-Z-]{15})\\?secret=([\\w-]+)");

    private static final Pattern REFERENCE =
            Pattern.compile("RD-[0-9A-Z]{5}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final WebDoor web;
    private final MailDoor mail;
    private final CallDoor calls;
    private final Mailbox mailbox;
    private final String run;

    /**
     * @param run keeps this demonstration's keys, calls and mails apart from every other's
     * @param mailFolder where the system keeps the mail it sends
     */
    public Doors(
            Http http, Addresses at, Map<String, String> secrets, Path mailFolder, String run) {
        this.web = new WebDoor(http, run);
        this.mail = new MailDoor(at.smtp(), run);
        this.calls = new CallDoor(http, at.publicUrl(), secrets, run);
        this.mailbox = new Mailbox(mailFolder);
        this.run = run;
    }

    /** Where the doors are. */
    public record Addresses(String publicUrl, String smtp) {}

    /** What this story has to do with: another one that came before it. */
    public record Earlier(Story story, Reference reference) {}

    public Sent knock(Story story, @Nullable Earlier earlier) {
        return switch (story.door()) {
            case WEB -> web.json(story);
            case WEB_FORM -> web.form(story);
            case WEB_AGAIN -> knock(given(earlier).story(), null);
            case WEB_TOO_LARGE -> web.form(story, Attachment.tooLarge());
            case MAIL -> mail.plain(story);
            case MAIL_AUTO_REPLY -> mail.autoReply(story);
            case MAIL_LOOP -> mail.ownMessage(story);
            case MAIL_GARBAGE -> mail.garbage(story);
            case MAIL_EMPTY -> mail.empty(story);
            case MAIL_FORGED -> mail.forged(story, given(earlier).reference());
            case MAIL_TOO_LARGE -> mail.tooLarge(story);
            case CALL -> calls.call(story);
            case CALL_UNSIGNED -> calls.unsigned(story);
            case TWILIO -> calls.twilio(story);
        };
    }

    /** What the sender of a mail learns from our answer in the same thread. */
    public Receipt receiptByMail(Story story) {
        var own = messageId(story);
        return Pause.until(
                () ->
                        mailbox.newest(address(story), it -> own.equals(it.inReplyTo()))
                                .flatMap(Doors::receipt));
    }

    /** By which the mail of this story is known wherever it lies. */
    public String messageId(Story story) {
        return Letters.messageId(run, story);
    }

    /** Answers our newest mail about this complaint that asks something of the customer. */
    public void answerByMail(Story story, Reference reference, String text) {
        var asked =
                Pause.until(
                        () ->
                                mailbox.newest(
                                        address(story),
                                        it -> it.asks() && it.text().contains(reference.value())));
        mail.reply(story, asked, text);
    }

    public void updateCall(Story story, String transcript) {
        calls.update(story, transcript);
    }

    /** The link leads to the complaint; a mail without one still names it in its subject. */
    private static Optional<Receipt> receipt(Mailbox.Mail mail) {
        var link = TRACKING.matcher(mail.text());
        if (link.find()) {
            return Optional.of(new Receipt(new Reference(link.group(1)), link.group(2)));
        }
        return REFERENCE
                .matcher(mail.subject())
                .results()
                .map(it -> new Receipt(new Reference(it.group()), null))
                .findFirst();
    }

    private static String address(Story story) {
        return String.valueOf(story.person().email());
    }

    private static Earlier given(@Nullable Earlier earlier) {
        if (earlier == null) {
            throw new PlayFailed("a story at this door needs another one before it");
        }
        return earlier;
    }
}
