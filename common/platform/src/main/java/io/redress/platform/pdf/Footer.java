package io.redress.platform.pdf;

import java.awt.Color;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** The title and the page's number below each page, so that loose sheets find together again. */
final class Footer extends PdfPageEventHelper {

    private static final int LONGEST = 60;

    private final Font font;
    private final String title;

    Footer(Face face, String title, Color color) {
        this.font = face.size(8, Font.NORMAL, color);
        this.title = title.length() > LONGEST ? title.substring(0, LONGEST) + "…" : title;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        float y = document.bottom() - 24;
        var canvas = writer.getDirectContent();
        ColumnText.showTextAligned(
                canvas, Element.ALIGN_LEFT, new Phrase(title, font), document.left(), y, 0);
        ColumnText.showTextAligned(
                canvas,
                Element.ALIGN_RIGHT,
                new Phrase(String.valueOf(writer.getPageNumber()), font),
                document.right(),
                y,
                0);
    }
}
