package io.redress.feedback.report;

import io.redress.platform.pdf.Pdf;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** A review as a PDF: the same tables as on the page. */
final class ReviewPaper {

    private static final Object[] NONE = {};

    private final MessageSource messages;

    ReviewPaper(MessageSource messages) {
        this.messages = messages;
    }

    byte[] print(Review review, Locale locale) {
        var pdf = Pdf.titled(review.title() + " " + review.about(), locale);
        for (var section : review.sections()) {
            pdf.heading(section.title());
            if (section.rows().isEmpty()) {
                pdf.remark(messages.getMessage("report.nothing", NONE, locale));
            } else {
                pdf.table(section.heads(), section.rows());
            }
            if (!section.remark().isEmpty()) {
                pdf.remark(section.remark());
            }
        }
        return pdf.bytes();
    }
}
