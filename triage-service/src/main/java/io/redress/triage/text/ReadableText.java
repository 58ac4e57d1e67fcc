package io.redress.triage.text;

/**
 * What rules and models read instead of what was typed: lower case, half width, control characters
 * and runs of white space as one blank, no longer than asked for. Made in one pass, so a text of any
 * length or content costs no more than its first {@code limit} characters.
 *
 * @param cut true when the text was longer than the limit
 */
public record ReadableText(String value, boolean cut) {

    private static final int FULL_WIDTH_TO_HALF = 0xFEE0;

    public static ReadableText of(String typed, int limit) {
        var readable = new StringBuilder(Math.min(typed.length(), limit));
        int read = 0;
        while (read < typed.length() && readable.length() < limit) {
            append(readable, typed.charAt(read++));
        }
        return new ReadableText(readable.toString().strip(), read < typed.length());
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** The first characters only. */
    public String start(int characters) {
        return value.length() <= characters ? value : value.substring(0, characters);
    }

    private static void append(StringBuilder readable, char typed) {
        char c = halfWidth(typed);
        if (isBlank(c)) {
            if (!readable.isEmpty() && readable.charAt(readable.length() - 1) != ' ') {
                readable.append(' ');
            }
        } else {
            readable.append(Character.toLowerCase(c));
        }
    }

    private static char halfWidth(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - FULL_WIDTH_TO_HALF);
        }
        return switch (c) {
            case '\u3000' -> ' ';
            case '\uFFE5' -> '\u00A5';
            case '\u2019', '\u2018' -> '\'';
            default -> c;
        };
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isSpaceChar(c);
    }
}
