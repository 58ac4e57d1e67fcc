package io.redress.intake.mail.mime;

import io.redress.intake.text.Typed;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.text.ParsePosition;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headers of a mail. Asking for one never fails, however broken it is. */
public final class MailHeaders {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,500}>");
    private static final int MANY_ADDRESSES = 200;

    private final MimeMessage message;

    private MailHeaders(MimeMessage message) {
        this.message = message;
    }

    static MailHeaders of(MimeMessage message) {
        return new MailHeaders(message);
    }

    /** The first header of this name, decoded and on one line. */
    public Optional<String> first(String name) {
        return all(name).findFirst();
    }

    public Stream<String> all(String name) {
        return raw(name).map(EncodedWords::decode).map(Typed::line);
    }

    /** As they came: where a decoded one could say what its sender put into an encoded word. */
    public Stream<String> raw(String name) {
        try {
            var values = message.getHeader(name);
            return values == null ? Stream.empty() : Arrays.stream(values);
        } catch (MessagingException unreadable) {
            return Stream.empty();
        }
    }

    public boolean has(String name) {
        return all(name).findFirst().isPresent();
    }

    /** The header's words in lower case, without what follows a semicolon; empty when it is missing. */
    public String keyword(String name) {
        return first(name)
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** When its sender says that it was written; empty where nobody can read that. */
    public Optional<Instant> date() {
        return first("Date")
                .map(text -> new MailDateFormat().parse(text, new ParsePosition(0)))
                .map(Date::toInstant);
    }

    public @Nullable String subject() {
        return first("Subject").filter(subject -> !subject.isEmpty()).orElse(null);
    }

    /** With its angle brackets. */
    public @Nullable String messageId() {
        return first("Message-ID").flatMap(value -> ids(value).findFirst()).orElse(null);
    }

    /** The messages that this one says it answers, nearest first. */
    public List<String> answered() {
        var references = all("References").flatMap(MailHeaders::ids).toList().reversed();
        return Stream.concat(all("In-Reply-To").flatMap(MailHeaders::ids), references.stream())
                .distinct()
                .limit(50)
                .toList();
    }

    /** Whom we answer; whether it is they who wrote is for {@link #soleSender} to say. */
    public Optional<MailAddress> sender() {
        return Stream.of("From", "Reply-To", "Sender", "Return-Path")
                .flatMap(this::raw)
                .flatMap(header -> FromHeader.likeliest(header).stream())
                .findFirst();
    }

    /** The address of the one mailbox in the one From header; empty where there is any doubt whose it is. */
    public Optional<String> soleSender() {
        var from = raw("From").toList();
        return from.size() == 1 ? FromHeader.certain(from.getFirst()) : Optional.empty();
    }

    /** Whom it was addressed to, as far as its headers tell. */
    public List<String> addressed() {
        return Stream.of("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc")
                .flatMap(this::all)
                .flatMap(MailAddress::parse)
                .map(MailAddress::address)
                .distinct()
                .limit(MANY_ADDRESSES)
                .toList();
    }

    private static Stream<String> ids(String value) {
        return MESSAGE_ID.matcher(value).results().map(found -> found.group());
    }
}
