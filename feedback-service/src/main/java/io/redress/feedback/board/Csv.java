package io.redress.feedback.board;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that spreadsheets open. Every cell is quoted, and none is taken for a formula: names in it come
 * from customers' words. A byte order mark tells old spreadsheets that it is UTF-8.
 */
final class Csv {

    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private final StringBuilder text = new StringBuilder("\ufeff");

    Csv row(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
        return this;
    }

    private static String cell(String value) {
        var harmless =
                !value.isEmpty()
                                && FORMULA_STARTS.indexOf(
                                                value.strip().isEmpty()
                                                        ? value.charAt(0)
                                                        : value.strip().charAt(0))
                                        >= 0
                        ? "'" + value
                        : value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
