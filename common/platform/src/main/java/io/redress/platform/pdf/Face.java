package io.redress.platform.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** Noto Sans SC: Chinese and Latin in one face. Of it, only the signs that are used go into a document. */
final class Face {

    private static final String FILE = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final int MISSING = '□';

    /** Some fifteen megabytes, for something that is wanted now and then. */
    private static SoftReference<@Nullable Face> last = new SoftReference<>(null);

    private final BaseFont base;

    private Face(BaseFont base) {
        this.base = base;
    }

    static synchronized Face loaded() {
        var face = last.get();
        if (face == null) {
            face = new Face(load());
            last = new SoftReference<>(face);
        }
        return face;
    }

    Font size(float points, int style, Color color) {
        return new Font(base, points, style, color);
    }

    BaseFont base() {
        return base;
    }

    /** The same text, of signs that this face has. */
    String readable(String text) {
        var readable = new StringBuilder(text.length());
        text.codePoints()
                .filter(sign -> sign == '\n' || !ignorable(sign))
                .map(sign -> sign == '\n' || base.charExists(sign) ? sign : MISSING)
                .forEach(readable::appendCodePoint);
        return readable.toString();
    }

    /** Controls, joiners, variation selectors: nothing that is seen by itself. */
    private static boolean ignorable(int sign) {
        return Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT
                || (sign >= 0xFE00 && sign <= 0xFE0F);
    }

    private static BaseFont load() {
        try (var file = Face.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the build");
            }
            return BaseFont.createFont(
                    "NotoSansSC-Regular.ttf",
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    false,
                    file.readAllBytes(),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
