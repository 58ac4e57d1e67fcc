package io.redress.intake.mail.mime;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text that a reader of an HTML mail sees: blocks on lines of their own, no scripts, styles or links' targets. */
final class HtmlText {

    private HtmlText() {}

    static String of(String html) {
        var document = Jsoup.parse(html);
        document.select("script,style,head,title,template,noscript").remove();
        return tidied(collect(document));
    }

    /** The same without what mail programs mark as the quoted message. */
    static String ofReply(String html) {
        var document = Jsoup.parse(html);
        document.select("script,style,head,title,template,noscript").remove();
        var whole = collect(document);
        document.select(
                        "blockquote,.gmail_quote,.yahoo_quoted,#divRplyFwdMsg,#divRplyFwdMsg ~ *,#appendonsend ~ *")
                .remove();
        var own = tidied(collect(document));
        return own.isBlank() ? tidied(whole) : own;
    }

    private static String collect(Element root) {
        var text = new StringBuilder();
        NodeTraversor.traverse(new Lines(text), root);
        return text.toString();
    }

    /** By lines: a pattern over blanks and breaks takes quadratic time on a hostile page. */
    private static String tidied(String text) {
        var tidy = new StringBuilder(text.length());
        int blankLines = 1;
        for (var line : (Iterable<String>) text.replace('\u00a0', ' ').lines()::iterator) {
            var stripped = line.strip();
            blankLines = stripped.isEmpty() ? blankLines + 1 : 0;
            if (blankLines < 2) {
                tidy.append(stripped).append('\n');
            }
        }
        return tidy.toString().strip();
    }

    private record Lines(StringBuilder text) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode words -> append(words);
                case Element element when element.normalName().equals("br") -> text.append('\n');
                case Element element when element.normalName().equals("li") -> text.append("\n- ");
                case Element element when startsLine(element) -> text.append('\n');
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && startsLine(element)) {
                text.append('\n');
            } else if (node instanceof Element cell && cell.normalName().matches("td|th")) {
                text.append(' ');
            }
        }

        private void append(TextNode words) {
            text.append(words.getWholeText().replaceAll("\\s+", " "));
        }

        private static boolean startsLine(Element element) {
            return element.isBlock() && !element.normalName().matches("td|th|li");
        }
    }
}
