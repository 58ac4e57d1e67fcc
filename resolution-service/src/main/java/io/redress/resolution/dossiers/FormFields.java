package io.redress.resolution.dossiers;

import io.redress.contract.Coded;
import io.redress.contract.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the fields of a form; blank is null. What cannot be read is remembered by its field. */
public final class FormFields {

    private final MultiValueMap<String, String> typed;
    private final Set<String> faults = new LinkedHashSet<>();

    public FormFields(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    public Set<String> faults() {
        return faults;
    }

    public @Nullable String text(String field) {
        var value = typed.getFirst(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Must be there. */
    public String need(String field) {
        var text = text(field);
        if (text == null) {
            faults.add(field);
            return "";
        }
        return text;
    }

    public @Nullable LocalDate day(String field) {
        return read(field, LocalDate::parse);
    }

    public @Nullable Integer count(String field) {
        var count = read(field, Integer::valueOf);
        if (count != null && count < 0) {
            faults.add(field);
            return null;
        }
        return count;
    }

    public @Nullable Money yuan(String field) {
        return read(field, text -> new Money(new BigDecimal(text), "CNY"));
    }

    public <E extends Enum<E> & Coded> @Nullable E code(String field, Class<E> type) {
        return read(field, text -> Coded.of(type, text));
    }

    public <E extends Enum<E> & Coded> Set<E> codes(String field, Class<E> type) {
        var codes = new LinkedHashSet<E>();
        for (var text : typed.getOrDefault(field, java.util.List.of())) {
            try {
                codes.add(Coded.of(type, text));
            } catch (IllegalArgumentException unknown) {
                faults.add(field);
            }
        }
        return codes;
    }

    private <T> @Nullable T read(String field, Function<String, T> reader) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (java.time.DateTimeException | IllegalArgumentException unreadable) {
            faults.add(field);
            return null;
        }
    }
}
