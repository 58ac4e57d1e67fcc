package io.redress.resolution.dossiers;

import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.CallUpdated;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.platform.pdf.Pdf;
import io.redress.resolution.acting.CaseView.Entry;
import io.redress.resolution.domain.dossier.CauseTree;
import io.redress.resolution.domain.entitlement.Entitlement;
import io.redress.resolution.domain.entitlement.Right;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The pack on paper, for doors where paper counts. It says the same as the JSON, for people. */
@Component
class PackPdf {

    private final MessageSource messages;
    private final CauseTree causes;
    private final DateTimeFormatter times;

    PackPdf(
            MessageSource messages,
            CauseTree causes,
            @Value("${redress.resolution.zone:Asia/Shanghai}") ZoneId zone) {
        this.messages = messages;
        this.causes = causes;
        this.times = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    byte[] print(Pack pack, Locale locale) {
        var pdf = Pdf.titled(text("pack.title", locale, pack.reference()), locale);
        pdf.remark(text("pack.made", locale, time(pack.packedAt()), pack.packedBy()));
        complaint(pdf, pack, locale);
        messages(pdf, pack, locale);
        pdf.heading(text("pack.timeline", locale))
                .table(
                        List.of(text("pack.when", locale), text("pack.what", locale), ""),
                        pack.timeline().stream().map(entry -> row(entry, locale)).toList());
        evidence(pdf, pack, locale);
        law(pdf, pack.law(), locale);
        disputes(pdf, pack, locale);
        return pdf.bytes();
    }

    private void complaint(Pdf pdf, Pack pack, Locale locale) {
        var complaint = pack.complaint();
        var facts = new LinkedHashMap<String, String>();
        facts.put(text("desk.complainant", locale), complaint.complainant().name());
        facts.put(text("desk.received", locale), time(complaint.arrival().receivedAt()));
        put(facts, text("desk.product", locale), complaint.matter().product());
        put(facts, text("desk.order", locale), complaint.matter().orderNumber());
        put(facts, text("desk.purchased", locale), complaint.matter().purchasedOn());
        var paid = complaint.matter().paid();
        put(
                facts,
                text("desk.paid", locale),
                paid == null ? null : paid.amount().toPlainString() + " " + paid.currency());
        put(facts, text("desk.desired", locale), complaint.matter().desiredRemedy());
        var cause = pack.dossier().cause();
        put(
                facts,
                text("dossier.cause", locale),
                cause == null ? null : causes.name(cause.code(), locale.getLanguage()));
        pdf.heading(text("desk.complaint", locale)).facts(facts).paragraph(complaint.narrative());
    }

    private void messages(Pdf pdf, Pack pack, Locale locale) {
        var rows =
                Stream.concat(
                                pack.said().stream()
                                        .flatMap(
                                                said ->
                                                        Stream.ofNullable(words(said))
                                                                .map(
                                                                        words ->
                                                                                new Line(
                                                                                        said
                                                                                                .occurredAt(),
                                                                                        "desk.customer",
                                                                                        words))),
                                pack.sent().stream()
                                        .map(
                                                sent ->
                                                        new Line(
                                                                sent.occurredAt(),
                                                                "desk.we",
                                                                sent.text())))
                        .sorted(java.util.Comparator.comparing(Line::at))
                        .map(
                                line ->
                                        List.of(
                                                time(line.at()),
                                                text(line.who(), locale),
                                                line.text()))
                        .toList();
        if (!rows.isEmpty()) {
            pdf.heading(text("desk.messages", locale))
                    .table(List.of(text("pack.when", locale), "", text("pack.text", locale)), rows);
        }
    }

    private record Line(Instant at, String who, String text) {}

    private static @Nullable String words(IntakeEvent said) {
        return switch (said) {
            case MessageReceived e -> e.text();
            case CallUpdated e -> e.transcript();
            default -> null;
        };
    }

    private List<String> row(Entry entry, Locale locale) {
        return List.of(
                time(entry.at()),
                text("step." + entry.kind(), locale),
                Stream.of(entry.by(), entry.text())
                        .filter(Objects::nonNull)
                        .collect(java.util.stream.Collectors.joining(": ")));
    }

    private void evidence(Pdf pdf, Pack pack, Locale locale) {
        if (!pack.evidence().isEmpty()) {
            pdf.heading(text("pack.evidence", locale))
                    .table(
                            List.of(text("pack.file", locale), "B", "SHA-256"),
                            pack.evidence().stream()
                                    .map(
                                            file ->
                                                    List.of(
                                                            file.fileName(),
                                                            String.valueOf(file.size()),
                                                            file.sha256()))
                                    .toList());
        }
    }

    private void law(Pdf pdf, Entitlement law, Locale locale) {
        pdf.heading(text("law.heading", locale))
                .remark(text("law.as-of", locale, law.asOf(), law.lawVersion()));
        var rights =
                Stream.concat(law.given().stream(), law.open().stream())
                        .map(right -> row(right, locale))
                        .toList();
        pdf.table(
                List.of(
                        text("pack.right", locale),
                        text("pack.standing", locale),
                        text("pack.amount", locale),
                        text("pack.article", locale)),
                rights);
    }

    private List<String> row(Right right, Locale locale) {
        var sum = right.sum();
        var law = right.law();
        return List.of(
                text("law.right." + right.code(), locale),
                text("law.standing." + right.standing().code(), locale),
                sum == null
                        ? ""
                        : sum.amount().amount().toPlainString() + " " + sum.amount().currency(),
                law == null ? "" : law.in(locale.getLanguage()));
    }

    private void disputes(Pdf pdf, Pack pack, Locale locale) {
        if (!pack.dossier().disputes().isEmpty()) {
            pdf.heading(text("dossier.disputes", locale))
                    .table(
                            List.of(
                                    text("pack.when", locale),
                                    text("dossier.field.door", locale),
                                    text("dossier.field.body", locale)),
                            pack.dossier().disputes().stream()
                                    .map(
                                            dispute ->
                                                    List.of(
                                                            time(dispute.at()),
                                                            text(
                                                                    "door." + dispute.door().code(),
                                                                    locale),
                                                            dispute.body()))
                                    .toList());
        }
    }

    private static void put(Map<String, String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }

    private String time(Instant at) {
        return times.format(at);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
    }
}
