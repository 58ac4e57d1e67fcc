package io.redress.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Read again with a reader that another house wrote. */
class PdfTest {

    @Test
    void chineseAndLatinAreReadAgainAsTheyWereWritten() throws IOException {
        var facts = new LinkedHashMap<String, String>();
        facts.put("投诉编号", "RD-7Q2M4-X9KD-2B");
        facts.put("投诉人", "龚雨萱");
        var pdf =
                Pdf.titled("您的个人信息副本", Locale.CHINESE)
                        .facts(facts)
                        .heading("您的陈述")
                        .paragraph("电饭锅第二天就冒烟，\n跳闸两次。The lid is cracked, too.")
                        .table(
                                List.of("时间", "经过"),
                                List.of(List.of("2026-11-20 09:30", "我们提出退款 269.00 元")))
                        .remark("依据《个人信息保护法》第四十五条。")
                        .bytes();

        assertThat(text(pdf))
                .contains("您的个人信息副本", "投诉编号", "RD-7Q2M4-X9KD-2B", "龚雨萱")
                .contains("电饭锅第二天就冒烟，", "跳闸两次。The lid is cracked, too.")
                .contains("2026-11-20 09:30", "我们提出退款 269.00 元", "《个人信息保护法》第四十五条");
    }

    @Test
    void theSignsAreSeenAndNotOnlyNamed() throws IOException {
        var empty = ink(Pdf.titled(" ", Locale.CHINESE).paragraph(" ").bytes());
        var full = ink(Pdf.titled(" ", Locale.CHINESE).paragraph("投诉".repeat(200)).bytes());

        assertThat(full - empty).isGreaterThan(5_000);
    }

    @Test
    void onlyTheSignsThatAreUsedAreInTheDocument() throws IOException {
        var pdf = Pdf.titled("回执", Locale.CHINESE).paragraph("已收到您的投诉。").bytes();

        assertThat(pdf.length).isLessThan(40_000);
        try (var document = Loader.loadPDF(pdf)) {
            for (var name : document.getPage(0).getResources().getFontNames()) {
                var font = document.getPage(0).getResources().getFont(name);
                assertThat(font).isInstanceOf(PDType0Font.class);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
            }
        }
    }

    @Test
    void oneDocumentCarriesNothingOfTheOneBefore() throws IOException {
        var small = Pdf.titled("回执", Locale.CHINESE).bytes().length;
        Pdf.titled("回执", Locale.CHINESE).paragraph("赔偿退换货物流配送维修安装".repeat(20)).bytes();

        assertThat(Pdf.titled("回执", Locale.CHINESE).bytes()).hasSizeLessThan(small + 50);
    }

    @Test
    void aSignWithoutShapeIsABoxAndControlsAreNothing() throws IOException {
        var pdf =
                Pdf.titled("note", Locale.ENGLISH)
                        .paragraph("so angry 😡!\u0000\u200d\u202e end")
                        .bytes();

        assertThat(text(pdf)).contains("so angry □! end");
    }

    @Test
    void aTableLongerThanAPageRepeatsItsHeads() throws IOException {
        var rows =
                IntStream.range(0, 120)
                        .mapToObj(i -> List.of("第 " + i + " 条", "内容".repeat(30)))
                        .toList();
        var pdf = Pdf.titled("长表", Locale.CHINESE).table(List.of("序号头", "内容头"), rows).bytes();

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("序号头", "长表", String.valueOf(page));
            }
        }
    }

    /** A text that looks like markup, a link or a path is only that text. */
    @Test
    void nothingThatIsWrittenMakesUsFetchAnything() throws IOException {
        var hostile =
                "<img src='http://198.51.100.7/x.png'> file:///etc/passwd @import url(//198.51.100.7)";
        var pdf = Pdf.titled(hostile, Locale.ENGLISH).paragraph(hostile).bytes();

        assertThat(text(pdf)).contains("<img src='http://198.51.100.7/x.png'>");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .doesNotContain("/URI", "/Launch", "/JavaScript", "/Annots", "/EmbeddedFile");
    }

    @Test
    void aRowHasACellUnderEachHead() {
        assertThatThrownBy(
                        () ->
                                Pdf.titled("t", Locale.ENGLISH)
                                        .table(List.of("a", "b"), List.of(List.of("1"))))
                .hasMessageContaining("1 cells under 2");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static long ink(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImage(0, 1);
            return IntStream.range(0, page.getWidth() * page.getHeight())
                    .filter(
                            i ->
                                    (page.getRGB(i % page.getWidth(), i / page.getWidth()) & 0xff)
                                            < 128)
                    .count();
        }
    }
}
