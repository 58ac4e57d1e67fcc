package io.redress.platform.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A document of text on A4 pages, written from top to bottom. What it is given is text and stays text:
 * no markup, no address, no picture is looked at, so that nothing in it can make us fetch anything.
 * A sign that our face does not have (an emoji, say) is shown as {@code □}.
 */
public final class Pdf {

    private final String title;
    private final Locale language;
    private final List<Block> blocks = new ArrayList<>();

    private Pdf(String title, Locale language) {
        this.title = title;
        this.language = language;
    }

    /** The title stands at the top, below each page beside its number, and in the document's properties. */
    public static Pdf titled(String title, Locale language) {
        return new Pdf(title, language);
    }

    public Pdf heading(String text) {
        return with(new Block.Heading(text));
    }

    /** Lines stay lines. */
    public Pdf paragraph(String text) {
        return with(new Block.Paragraph(text, false));
    }

    /** Small and grey: what explains something else. */
    public Pdf remark(String text) {
        return with(new Block.Paragraph(text, true));
    }

    /** Names with their values, in the map's own order. */
    public Pdf facts(Map<String, String> facts) {
        return with(new Block.Facts(facts));
    }

    /**
     * The heads come again on each page that the table reaches.
     *
     * @param rows each with as many cells as there are heads
     */
    public Pdf table(List<String> heads, List<List<String>> rows) {
        return with(new Block.Table(heads, rows));
    }

    public byte[] bytes() {
        return Press.print(title, language, blocks);
    }

    private Pdf with(Block block) {
        blocks.add(block);
        return this;
    }

    sealed interface Block {

        record Heading(String text) implements Block {}

        record Paragraph(String text, boolean remark) implements Block {}

        record Facts(Map<String, String> facts) implements Block {}

        record Table(List<String> heads, List<List<String>> rows) implements Block {
            public Table {
                for (var row : rows) {
                    if (row.size() != heads.size()) {
                        throw new IllegalArgumentException(
                                "a row of " + row.size() + " cells under " + heads.size());
                    }
                }
            }
        }
    }
}
