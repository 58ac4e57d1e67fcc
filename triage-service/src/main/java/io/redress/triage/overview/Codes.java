package io.redress.triage.overview;

import io.redress.contract.Category;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What can be chosen on the board, each category and severity with its key. */
@ControllerAdvice(assignableTypes = BoardController.class)
class Codes {

    private static final String CATEGORY_KEYS = "1234567890qwer";
    private static final String SEVERITY_KEYS = "chnl";

    /** A code with the key that chooses it. */
    record Keyed(String code, String key) {}

    @ModelAttribute("categories")
    List<Keyed> categories() {
        return keyed(Row.codes(List.of(Category.values())), CATEGORY_KEYS);
    }

    @ModelAttribute("severities")
    List<Keyed> severities() {
        return keyed(Row.codes(List.of(Severity.values())), SEVERITY_KEYS);
    }

    @ModelAttribute("allFlags")
    List<String> flags() {
        return Row.codes(List.of(Flag.values()));
    }

    private static List<Keyed> keyed(List<String> codes, String keys) {
        return IntStream.range(0, codes.size())
                .mapToObj(i -> new Keyed(codes.get(i), keys.substring(i, i + 1)))
                .toList();
    }
}
