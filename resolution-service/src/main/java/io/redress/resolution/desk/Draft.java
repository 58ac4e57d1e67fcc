package io.redress.resolution.desk;

import io.redress.resolution.acting.CaseView.Entry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed that could not be saved, and why: it is shown again and never lost.
 *
 * @param action whose form it is; empty for none
 * @param faults per field
 * @param refusal what a rule said
 * @param changes what others did meanwhile
 */
public record Draft(
        String action,
        Map<String, String> typed,
        Map<String, String> faults,
        @Nullable String refusal,
        List<Entry> changes) {

    static final Draft NONE = new Draft("", Map.of(), Map.of(), null, List.of());

    public Draft {
        typed = Map.copyOf(typed);
        faults = Map.copyOf(faults);
        changes = List.copyOf(changes);
    }

    public boolean of(String form) {
        return action.equals(form);
    }

    /** What stands in a field of a form; empty where nothing was typed. */
    public String value(String form, String field) {
        return of(form) ? typed.getOrDefault(field, "") : "";
    }

    public @Nullable String fault(String form, String field) {
        return of(form) ? faults.get(field) : null;
    }
}
