package io.redress.platform.pdf;

import io.redress.platform.pdf.Pdf.Block;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Sets the blocks of one document. One at a time, since the face notes which of its signs are used. */
final class Press {

    private static final Color INK = new Color(0x1f, 0x29, 0x33);
    private static final Color SOFT = new Color(0x5b, 0x67, 0x70);
    private static final Color RULE = new Color(0xcb, 0xd2, 0xd9);
    private static final Color SHADE = new Color(0xf1, 0xf4, 0xf6);
    private static final float MARGIN = 54;

    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private final Face face;
    private final Font plain;
    private final Font strong;
    private final Font soft;

    private Press(Face face) {
        this.face = face;
        this.plain = face.size(10, Font.NORMAL, INK);
        this.strong = face.size(10, Font.BOLD, INK);
        this.soft = face.size(8.5f, Font.NORMAL, SOFT);
    }

    static synchronized byte[] print(String title, Locale language, List<Block> blocks) {
        return new Press(Face.loaded()).pages(title, language, blocks);
    }

    private byte[] pages(String title, Locale language, List<Block> blocks) {
        var bytes = new ByteArrayOutputStream();
        var writer = PdfWriter.getInstance(document, bytes);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.toLanguageTag()));
        writer.setPageEvent(new Footer(face, face.readable(title), SOFT));
        document.addTitle(title);
        document.addCreator("Redress");
        document.open();
        document.add(line(title, face.size(18, Font.BOLD, INK), 0, 10));
        blocks.forEach(this::add);
        document.close();
        return bytes.toByteArray();
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading it ->
                    document.add(line(it.text(), face.size(13, Font.BOLD, INK), 14, 4));
            case Block.Paragraph it ->
                    document.add(line(it.text(), it.remark() ? soft : plain, 0, 6));
            case Block.Facts it -> document.add(facts(it));
            case Block.Table it -> document.add(table(it));
        }
    }

    private Paragraph line(String text, Font font, float before, float after) {
        var paragraph = new Paragraph(face.readable(text), font);
        paragraph.setMultipliedLeading(1.5f);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private PdfPTable facts(Block.Facts block) {
        var table = whole(new float[] {3, 7});
        block.facts()
                .forEach(
                        (name, value) -> {
                            table.addCell(cell(name, soft, Rectangle.NO_BORDER));
                            table.addCell(cell(value, plain, Rectangle.NO_BORDER));
                        });
        return table;
    }

    private PdfPTable table(Block.Table block) {
        var widths = new float[block.heads().size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = share(block, column);
        }
        var table = whole(widths);
        table.setHeaderRows(1);
        for (var head : block.heads()) {
            var cell = cell(head, strong, Rectangle.BOTTOM);
            cell.setBackgroundColor(SHADE);
            table.addCell(cell);
        }
        block.rows()
                .forEach(
                        row ->
                                row.forEach(
                                        text ->
                                                table.addCell(
                                                        cell(text, plain, Rectangle.BOTTOM))));
        return table;
    }

    /** A column with long texts gets more of the width, but never so much that another starves. */
    private float share(Block.Table block, int column) {
        double longest = plain.getBaseFont().getWidth(block.heads().get(column));
        for (var row : block.rows()) {
            longest = Math.max(longest, plain.getBaseFont().getWidth(row.get(column)));
        }
        return (float) Math.clamp(longest, 4_000, 24_000);
    }

    private static PdfPTable whole(float[] widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(2);
        table.setSpacingAfter(8);
        table.setSplitLate(false);
        return table;
    }

    private PdfPCell cell(String text, Font font, int border) {
        var phrase = new Phrase(face.readable(text), font);
        var cell = new PdfPCell(phrase);
        cell.setLeading(0, 1.4f);
        cell.setBorder(border);
        cell.setBorderColor(RULE);
        cell.setPadding(4);
        cell.setPaddingLeft(border == Rectangle.NO_BORDER ? 0 : 4);
        return cell;
    }
}
