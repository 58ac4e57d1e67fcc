package io.redress.triage.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds any of thousands of phrases in one pass over a text (Aho and Corasick's automaton), each with
 * what it stands for. Latin phrases match whole words; a star at their end matches any ending.
 */
public final class Phrases<T> {

    /** Where a phrase stands in the text, and what it stands for. */
    public record Hit<T>(int start, int end, String phrase, T meaning) {}

    private record Entry<T>(String phrase, boolean open, T meaning) {
        int length() {
            return phrase.length();
        }
    }

    private final Map<Long, Integer> next = new HashMap<>();
    private final List<List<Entry<T>>> ends = new ArrayList<>();
    private final List<Integer> fallback = new ArrayList<>();

    private Phrases() {
        node();
    }

    public static <T> Phrases<T> of(Map<String, ? extends List<? extends T>> meanings) {
        var phrases = new Phrases<T>();
        meanings.forEach((phrase, all) -> all.forEach(meaning -> phrases.add(phrase, meaning)));
        phrases.link();
        return phrases;
    }

    /** In the order of their ends; a phrase inside another is found too. */
    public List<Hit<T>> in(String readable) {
        var hits = new ArrayList<Hit<T>>();
        int at = 0;
        for (int i = 0; i < readable.length(); i++) {
            at = step(at, readable.charAt(i));
            for (int node = at; node != 0; node = fallback.get(node)) {
                for (var entry : ends.get(node)) {
                    int start = i + 1 - entry.length();
                    if (isWhole(readable, start, i + 1, entry)) {
                        hits.add(new Hit<>(start, i + 1, entry.phrase(), entry.meaning()));
                    }
                }
            }
        }
        return hits;
    }

    private void add(String written, T meaning) {
        boolean open = written.endsWith("*");
        var phrase =
                ReadableText.of(open ? written.substring(0, written.length() - 1) : written, 200)
                        .value();
        int at = 0;
        for (int i = 0; i < phrase.length(); i++) {
            var key = key(at, phrase.charAt(i));
            var known = next.get(key);
            if (known == null) {
                known = node();
                next.put(key, known);
            }
            at = known;
        }
        if (at != 0) {
            ends.get(at).add(new Entry<>(phrase, open, meaning));
        }
    }

    private void link() {
        var children = new HashMap<Integer, List<Long>>();
        next.keySet()
                .forEach(
                        key ->
                                children.computeIfAbsent((int) (key >>> 16), n -> new ArrayList<>())
                                        .add(key));
        var queue = new ArrayDeque<Integer>(List.of(0));
        while (!queue.isEmpty()) {
            int parent = queue.remove();
            for (var key : children.getOrDefault(parent, List.of())) {
                int child = next.getOrDefault(key, 0);
                fallback.set(
                        child, parent == 0 ? 0 : step(fallback.get(parent), (char) (key & 0xFFFF)));
                queue.add(child);
            }
        }
    }

    private int step(int from, char c) {
        for (int at = from; ; at = fallback.get(at)) {
            var to = next.get(key(at, c));
            if (to != null) {
                return to;
            }
            if (at == 0) {
                return 0;
            }
        }
    }

    private int node() {
        ends.add(new ArrayList<>(1));
        fallback.add(0);
        return ends.size() - 1;
    }

    private static long key(int node, char c) {
        return ((long) node << 16) | c;
    }

    private static boolean isWhole(String text, int start, int end, Entry<?> entry) {
        boolean begins =
                start == 0 || !isLatin(text.charAt(start)) || !isLatin(text.charAt(start - 1));
        boolean stops =
                entry.open()
                        || end == text.length()
                        || !isLatin(text.charAt(end - 1))
                        || !isLatin(text.charAt(end));
        return begins && stops;
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
