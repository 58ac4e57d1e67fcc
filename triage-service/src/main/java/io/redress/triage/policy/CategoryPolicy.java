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
 * @param voices where words alone are heard
 * @param asked where the meaning is asked too
 * @param decisive the confidence from which words alone decide
 * @param unsure the confidence below which a person confirms
 * @param outspoken the confidence from which praise or a question outweighs a grievance beside it
 * @param frames words by which an agent's note says that somebody else is speaking
 */
public record CategoryPolicy(
        String version,
        Languages voices,
        Languages asked,
        double decisive,
        double unsure,
        double outspoken,
        List<String> frames,
        Map<Category, Meaning> categories) {

    /**
     * How loudly each kind of evidence speaks when they are joined: learned words, the policy's words, the
     * network that learned from meanings, nearness to the policy's descriptions.
     */
    public record Voices(double learned, double words, double network, double meaning) {}

    /** The voices in each language that we read. */
    public record Languages(Voices chinese, Voices english) {

        public Voices of(boolean isEnglish) {
            return isEnglish ? english : chinese;
        }
    }

    /** One category: sentences like those of customers, words that point to it, words that lean to it. */
    public record Meaning(List<String> descriptions, List<String> strong, List<String> hint) {}

    public CategoryPolicy {
        categories = Map.copyOf(categories);
    }

    /** The same policy, by which words always decide. */
    public CategoryPolicy withoutMeaning() {
        return new CategoryPolicy(version, voices, asked, 0, unsure, outspoken, frames, categories);
    }

    public static CategoryPolicy from(PolicyFiles files) {
        var root = files.read("categories.yaml");
        root.map(
                Set.of(
                        "version",
                        "voices",
                        "asked",
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
        return new CategoryPolicy(
                root.get("version").text(),
                languages(root.get("voices")),
                languages(root.get("asked")),
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

    private static Languages languages(PolicyNode node) {
        node.map(Set.of("zh", "en"), Set.of());
        return new Languages(voices(node.get("zh")), voices(node.get("en")));
    }

    private static Voices voices(PolicyNode node) {
        node.map(Set.of("learned", "words", "network", "meaning"), Set.of());
        return new Voices(
                node.get("learned").number(0, 100),
                node.get("words").number(0, 100),
                node.get("network").number(0, 100),
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
