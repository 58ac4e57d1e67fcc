package io.redress.triage.overview;

import io.redress.contract.triage.Judgement;
import io.redress.contract.triage.Link;
import io.redress.triage.overview.Board.Entry;
import io.redress.triage.overview.Board.Words;
import io.redress.triage.overview.Row.Choice;
import io.redress.triage.overview.Row.Earlier;
import io.redress.triage.overview.Row.Other;
import io.redress.triage.overview.Row.Said;
import io.redress.triage.overview.Row.Text;
import io.redress.triage.reviewing.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lays out complaints for the board. */
@Component
class Rows {

    private static final int SHOWN_AT_ONCE = 360;
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Board board;
    private final ZoneId zone;

    Rows(Board board, @Value("${redress.triage.zone:Asia/Shanghai}") ZoneId zone) {
        this.board = board;
        this.zone = zone;
    }

    Row of(Entry entry) {
        var verdict = entry.verdict();
        return of(entry, verdict == null ? Row.read(entry) : verdict.judgement());
    }

    /** With a form that proposes this. */
    Row of(Entry entry, Judgement chosen) {
        var read = entry.read();
        return new Row(
                read.complaintId().toString(),
                read.reference().value(),
                entry.version(),
                UUID.randomUUID(),
                Choice.of(Row.read(entry)),
                Choice.of(chosen),
                Row.percentOf(read.confidence()),
                read.alternatives().stream().map(Other::of).toList(),
                read.reasons(),
                text(entry.words(), read.occurredAt()),
                at(read.occurredAt()),
                said(entry.verdict()),
                entry.wantsLinkVerdict() ? earlier(read.link()) : null,
                entry.asked() && entry.verdict() == null);
    }

    private @Nullable Earlier earlier(@Nullable Link link) {
        return link == null
                ? null
                : new Earlier(
                        link.earlierReference().value(),
                        link.reason(),
                        board.words(link.earlier())
                                .map(words -> text(words, words.receivedAt()))
                                .orElse(null));
    }

    private @Nullable Said said(@Nullable Verdict verdict) {
        return verdict == null
                ? null
                : new Said(
                        verdict.corrected(),
                        verdict.by(),
                        at(verdict.at()),
                        Choice.of(verdict.judgement()));
    }

    private Text text(@Nullable Words words, Instant otherwise) {
        if (words == null) {
            return new Text(null, "", "", "", at(otherwise));
        }
        var all = words.narrative().strip();
        int cut = cut(all);
        return new Text(
                words.subject(),
                all.substring(0, cut),
                all.substring(cut),
                words.channel().code(),
                at(words.receivedAt()));
    }

    /** Never in the middle of a character, and not for the sake of a few more words. */
    private static int cut(String text) {
        if (text.length() <= SHOWN_AT_ONCE * 5 / 4) {
            return text.length();
        }
        return Character.isLowSurrogate(text.charAt(SHOWN_AT_ONCE))
                ? SHOWN_AT_ONCE - 1
                : SHOWN_AT_ONCE;
    }

    private String at(Instant time) {
        return MINUTES.format(time.atZone(zone));
    }
}
