package io.redress.triage.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes a surge, and the sites and suppliers that this install has.
 *
 * @param learningHours of event time before the first alarm: without a baseline everything is a crowd
 * @param evidence from which there is an alarm: natural logarithm of how much likelier a crowd is
 * @param least so many complaints at least make a crowd
 * @param nearness cosine from which two complaints mean the same
 */
public record CrowdPolicy(
        String version,
        int learningHours,
        double evidence,
        int least,
        double nearness,
        List<Place> sites,
        List<Place> suppliers) {

    /** A site or supplier by its name, the words customers call it by, and the products it stands for. */
    public record Place(String name, List<String> words, List<String> products) {

        boolean isMeant(String text, @Nullable String product) {
            return words.stream().anyMatch(word -> text.contains(lower(word)))
                    || (product != null
                            && products.stream().anyMatch(p -> lower(product).contains(lower(p))));
        }
    }

    public CrowdPolicy {
        sites = List.copyOf(sites);
        suppliers = List.copyOf(suppliers);
    }

    public static CrowdPolicy from(PolicyFiles files) {
        var root = files.read("crowds.yaml");
        root.map(
                Set.of("version", "learningHours", "evidence", "least", "nearness"),
                Set.of("sites", "suppliers"));
        return new CrowdPolicy(
                root.get("version").text(),
                root.get("learningHours").count(10_000),
                root.get("evidence").number(1, 100),
                root.get("least").count(1_000),
                root.get("nearness").number(0, 1),
                places(root, "sites"),
                places(root, "suppliers"));
    }

    /** The site that a story tells of; null when it tells of none that we know. */
    public @Nullable String siteIn(String story, @Nullable String product) {
        return first(sites, story, product);
    }

    public @Nullable String supplierIn(String story, @Nullable String product) {
        return first(suppliers, story, product);
    }

    private static @Nullable String first(
            List<Place> places, String story, @Nullable String product) {
        var text = lower(story);
        return places.stream()
                .filter(place -> place.isMeant(text, product))
                .map(Place::name)
                .findFirst()
                .orElse(null);
    }

    private static List<Place> places(PolicyNode root, String key) {
        var places = new ArrayList<Place>();
        var node = root.map().get(key);
        if (node == null) {
            return places;
        }
        for (var each : node.list()) {
            each.map(Set.of("name"), Set.of("words", "products"));
            var words = each.map().get("words");
            var products = each.map().get("products");
            var place =
                    new Place(
                            each.get("name").text(),
                            words == null ? List.of() : words.texts(),
                            products == null ? List.of() : products.texts());
            if (place.words().isEmpty() && place.products().isEmpty()) {
                throw each.mistake("'words' or 'products' must tell how to know it");
            }
            places.add(place);
        }
        return places;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
