package io.redress.intake.mail.mime;

/**
 * A structured header (RFC 5322) without what its sender may put there freely: of the same length,
 * comments are blanks and quoted strings are quotation marks throughout.
 *
 * @param balanced false when a quotation or comment never ends, so that nobody can say what is in it
 */
public record Unquoted(String text, boolean balanced) {

    private static final char QUOTE = '"';

    public static Unquoted of(String header) {
        var open = new StringBuilder(header.length());
        int depth = 0;
        boolean quoted = false;
        boolean strayEnd = false;
        boolean cutShort = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if ((quoted || depth > 0) && c == '\\') {
                cutShort = i + 1 == header.length();
                open.append(hidden(quoted)).append(cutShort ? "" : hidden(quoted));
                i++;
            } else if (quoted || (depth == 0 && c == QUOTE)) {
                quoted = !quoted || c != QUOTE;
                open.append(QUOTE);
            } else {
                strayEnd |= c == ')' && depth == 0;
                boolean inside = depth > 0 || c == '(' || c == ')';
                depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
                open.append(inside ? ' ' : c);
            }
        }
        return new Unquoted(open.toString(), !quoted && depth == 0 && !strayEnd && !cutShort);
    }

    private static char hidden(boolean quoted) {
        return quoted ? QUOTE : ' ';
    }
}
