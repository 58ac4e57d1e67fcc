package io.redress.intake.arrival;

import io.redress.contract.Coded;
import io.redress.contract.Money;
import io.redress.intake.text.Typed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads fields of one JSON object and remembers everything that is wrong with them, so that a sender
 * learns of all mistakes at once. Fields that nobody asks for are passed over.
 */
public final class JsonFields {

    private static final Pattern EMAIL =
            Pattern.compile(
                    "[^\\s@<>()\",;:\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?");
    private static final Pattern PHONE =
            Pattern.compile("[+]?[0-9 ().\\-/#*]{3,38}(?:(?:ext|x)\\.? ?[0-9]{1,6})?");
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}");

    private final JsonNode object;
    private final String path;
    private final List<FieldProblem> problems;

    public JsonFields(JsonNode object) {
        this(object, "", new ArrayList<>());
    }

    private JsonFields(JsonNode object, String path, List<FieldProblem> problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    /** The fields of an object inside; of an empty one when it is missing or no object. */
    public JsonFields inside(String name) {
        var node = object.path(name);
        if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
            wrong(name, "wrong-type", "must be an object");
        }
        return new JsonFields(node, path + name + ".", problems);
    }

    /** Text of one line; null when it is missing or blank. */
    public @Nullable String line(String name, int longest) {
        var text = text(name);
        return text == null ? null : measured(name, Typed.line(text), longest);
    }

    /** Text of many lines; null when it is missing or blank. */
    public @Nullable String block(String name, int longest) {
        var text = text(name);
        return text == null ? null : measured(name, Typed.block(text), longest);
    }

    public String requiredLine(String name, int longest) {
        return required(name, line(name, longest));
    }

    public String requiredBlock(String name, int longest) {
        return required(name, block(name, longest));
    }

    public @Nullable String email(String name) {
        return shaped(name, 254, EMAIL, "must be an e-mail address such as name@example.org");
    }

    public @Nullable String phone(String name) {
        return shaped(
                name, 40, PHONE, "must be a telephone number: digits, blanks and + ( ) - alone");
    }

    public @Nullable String language(String name) {
        return shaped(name, 35, LANGUAGE, "must be a language tag of BCP 47, such as zh or en");
    }

    public @Nullable UUID uuid(String name) {
        return parsed(name, UUID::fromString, "must be a UUID");
    }

    public @Nullable LocalDate date(String name) {
        return parsed(name, LocalDate::parse, "must be a date such as 2026-11-22");
    }

    public @Nullable Instant instant(String name) {
        return parsed(name, Instant::parse, "must be a time such as 2026-11-22T08:30:00Z");
    }

    public <E extends Enum<E> & Coded> @Nullable E coded(String name, Class<E> type) {
        return parsed(name, code -> Coded.of(type, code), "is none of the values that exist");
    }

    public boolean flag(String name) {
        var node = object.path(name);
        if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
            wrong(name, "wrong-type", "must be true or false");
        }
        return node.isBoolean() && node.booleanValue();
    }

    /** A number, or the same as text; in Chinese yuan when no currency is named. */
    public @Nullable Money money(String amountName, String currencyName) {
        var node = object.path(amountName);
        var currency = line(currencyName, 3);
        if (node.isMissingNode()
                || node.isNull()
                || (node.isString() && node.stringValue().isBlank())) {
            return null;
        }
        try {
            var amount =
                    node.isNumber() ? node.decimalValue() : new BigDecimal(node.asString().strip());
            return new Money(amount, currency == null ? "CNY" : currency);
        } catch (NumberFormatException noNumber) {
            wrong(amountName, "wrong-type", "must be a number such as 199.00");
        } catch (ArithmeticException | IllegalArgumentException refused) {
            wrong(
                    amountName,
                    "invalid",
                    "must be an amount from 0 with at most 4 decimal places, in a currency of ISO 4217");
        }
        return null;
    }

    public void wrong(String name, String code, String message) {
        problems.add(new FieldProblem(path + name, code, path + name + " " + message));
    }

    /** @throws InvalidArrivalException when anything was wrong */
    public void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw new InvalidArrivalException(problems);
        }
    }

    private @Nullable String text(String name) {
        var node = object.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            wrong(name, "wrong-type", "must be text");
            return null;
        }
        return node.stringValue();
    }

    private @Nullable String measured(String name, String text, int longest) {
        if (Typed.length(text) > longest) {
            wrong(
                    name,
                    "too-long",
                    "is longer than " + longest + " characters: shorten it or attach it as a file");
        }
        return Typed.isInvisible(text) ? null : text;
    }

    private String required(String name, @Nullable String text) {
        if (text == null
                && problems.stream().noneMatch(problem -> problem.field().equals(path + name))) {
            wrong(name, "missing", "must be given");
        }
        return text == null ? "" : text;
    }

    private @Nullable String shaped(String name, int longest, Pattern shape, String message) {
        var text = line(name, longest);
        if (text != null && Typed.length(text) <= longest && !shape.matcher(text).matches()) {
            wrong(name, "invalid", message);
        }
        return text;
    }

    private <T> @Nullable T parsed(
            String name, java.util.function.Function<String, T> parser, String message) {
        var text = line(name, 64);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException refused) {
            wrong(name, "invalid", message);
            return null;
        }
    }
}
