package io.redress.intake.text;

/**
 * Text as a person typed it, without what no person types: control characters (NUL first of all) are
 * taken out, half surrogate pairs replaced. Everything else stays: any script, right-to-left marks,
 * emoji with their joiners.
 */
public final class Typed {

    private Typed() {}

    /** Of many lines: line breaks become {@code \n}, tabulators stay. Without blanks at both ends. */
    public static String block(String text) {
        return cleaned(text, true).strip();
    }

    /** Of one line: breaks and tabulators become a blank. Without blanks at both ends. */
    public static String line(String text) {
        return cleaned(text, false).strip();
    }

    /** Length as a person counts: code points, not UTF-16 units. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first {@code max} code points. */
    public static String first(int max, String text) {
        return length(text) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
    }

    /** True when nothing in it can be seen: blanks, marks and joiners alone. */
    public static boolean isInvisible(String text) {
        return text.codePoints()
                .allMatch(
                        c ->
                                Character.isWhitespace(c)
                                        || Character.isSpaceChar(c)
                                        || Character.getType(c) == Character.FORMAT
                                        || Character.getType(c) == Character.CONTROL);
    }

    private static String cleaned(String text, boolean lines) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c == '\r' && next < text.length() && text.charAt(next) == '\n') {
                i = next;
                continue;
            }
            if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
                clean.append(lines ? '\n' : ' ');
            } else if (c == '\t') {
                clean.append(lines ? '\t' : ' ');
            } else if (c <= 0xFFFF && Character.isSurrogate((char) c)) {
                clean.append('\uFFFD');
            } else if (Character.getType(c) != Character.CONTROL) {
                clean.appendCodePoint(c);
            }
            i = next;
        }
        return clean.toString();
    }
}
