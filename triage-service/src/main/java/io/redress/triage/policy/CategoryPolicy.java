package io.redress.triage.policy;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each category means and which words point to it.
 *
 * @param decisive the confidence from which words alone decide
 * @param unsure the confidence below which a person confirms
 * @param outspoken the confidence from which praise or a question outweighs a grievance beside it
 * @param frames words by which an agent's note says that somebody else is speaking
 */
public record CategoryPolicy(
        String version,
        Voices chinese,
        Voices english,
        double decisive,
        double unsure,
        double outspoken,
        List<String> frames,
        Map<Category, Meaning> categories) {

    /** How loudly each kind of evidence speaks when they are joined. */
    public record Voices(double learned, double words, double meaning) {}

    /** One category: sentences like those of customers, words that point to it, words that lean to it. */
    public record Meaning(List<String> descriptions, List<String> strong, List<String> hint) {}

    public CategoryPolicy {
        categories = Map.copyOf(categories);
    }

    /** The same policy, by which words always decide. */
    public CategoryPolicy withoutMeaning() {
        return new CategoryPolicy(
                version, chinese, english, 0, unsure, outspoken, frames, categories);
    }

    public static CategoryPolicy from(PolicyFiles files) {
        var root = files.read("categories.yaml");
        root.map(
                Set.of(
                        "version",
                        "voices",
                        "decisive",
                        "unsure",
                        "outspoken",
                        "frames",
                        "categories"),
                Set.of());
        var categories = new EnumMap<Category, Meaning>(Category.class);
        root.get("categories")
                .map()
                .forEach((code, node) -> categories.put(categoryOf(code, node), meaning(node)));
        for (var category : Category.values()) {
            if (!categories.containsKey(category)) {
                throw root.get("categories").mistake("'" + category.code() + "' is missing here");
            }
        }
        root.get("voices").map(Set.of("zh", "en"), Set.of());
        return new CategoryPolicy(
                root.get("version").text(),
                voices(root.get("voices").get("zh")),
                voices(root.get("voices").get("en")),
                root.get("decisive").number(0, 1),
                root.get("unsure").number(0, 1),
                root.get("outspoken").number(0, 1),
                root.get("frames").texts(),
                categories);
    }

    private static Category categoryOf(String code, PolicyNode node) {
        try {
            return Coded.of(Category.class, code);
        } catch (IllegalArgumentException e) {
            throw node.mistake(String.valueOf(e.getMessage()));
        }
    }

    private static Voices voices(PolicyNode node) {
        node.map(Set.of("learned", "words", "meaning"), Set.of());
        return new Voices(
                node.get("learned").number(0, 100),
                node.get("words").number(0, 100),
                node.get("meaning").number(0, 100));
    }

    private static Meaning meaning(PolicyNode node) {
        node.map(Set.of("descriptions", "strong", "hint"), Set.of());
        return new Meaning(
                node.get("descriptions").texts(),
                node.get("strong").texts(),
                node.get("hint").texts());
    }
}
