package io.redress.feedback.mail;

import org.springframework.web.util.HtmlUtils;

/** The plain text as simple HTML: everything escaped, and only our own addresses made links. */
final class HtmlBody {

    private final String ownAddress;

    /** @param publicUrl where our pages are; nothing else becomes a link, whoever wrote it */
    HtmlBody(String publicUrl) {
        this.ownAddress = publicUrl.endsWith("/") ? publicUrl : publicUrl + "/";
    }

    String of(String text, String language) {
        var html = new StringBuilder(text.length() + 512);
        html.append("<!DOCTYPE html><html lang=\"")
                .append(HtmlUtils.htmlEscape(language, "UTF-8"))
                .append("\"><head><meta charset=\"utf-8\"></head><body>");
        for (var paragraph : text.split("\n{2,}", -1)) {
            html.append("<p>");
            var lines = paragraph.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                html.append(i == 0 ? "" : "<br>\n");
                html.append(line(lines[i]));
            }
            html.append("</p>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    /** A line that is nothing but one of our addresses is a link: templates write links so. */
    private String line(String line) {
        var escaped = HtmlUtils.htmlEscape(line, "UTF-8");
        return line.startsWith(ownAddress) && line.chars().noneMatch(c -> c <= ' ' || c > '~')
                ? "<a href=\"" + escaped + "\">" + escaped + "</a>"
                : escaped;
    }
}
