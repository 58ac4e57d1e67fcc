package io.redress.feedback.wording;

/** Makes what people typed fit for a message: no control or formatting characters that could forge a line or a header. */
final class PlainText {

    private PlainText() {}

    /** Keeps line breaks and tabs; drops other control characters, direction overrides and broken surrogates. */
    static String clean(String typed) {
        var text = typed.replace("\r\n", "\n").replace('\r', '\n');
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::harmless).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    static String oneLine(String typed) {
        return clean(typed).replaceAll("\\s+", " ").strip();
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    private static boolean harmless(int c) {
        if (c == '\n' || c == '\t') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.FORMAT -> c == 0x200D || c == 0x200C; // joiners, which emoji need
            default -> true;
        };
    }
}
