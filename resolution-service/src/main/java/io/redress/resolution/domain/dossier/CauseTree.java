package io.redress.resolution.domain.dossier;

import java.util.List;

/**
 * The causes that the desk tells apart, in groups. A code is group and cause, joined by a dot, so that
 * figures can be drawn over either.
 */
public record CauseTree(String version, List<Group> groups) {

    /** Causes of one kind. */
    public record Group(String code, String zh, String en, List<Leaf> causes) {
        public Group {
            causes = List.copyOf(causes);
        }

        public String name(String language) {
            return language.startsWith("zh") ? zh : en;
        }
    }

    /** @param code with that of its group */
    public record Leaf(String code, String zh, String en) {
        public String name(String language) {
            return language.startsWith("zh") ? zh : en;
        }
    }

    public CauseTree {
        groups = List.copyOf(groups);
        var codes = groups.stream().flatMap(group -> group.causes().stream()).map(Leaf::code);
        if (codes.distinct().count()
                < groups.stream().mapToLong(group -> group.causes().size()).sum()) {
            throw new IllegalArgumentException("a cause stands there twice");
        }
    }

    public boolean has(String cause) {
        return groups.stream()
                .flatMap(group -> group.causes().stream())
                .anyMatch(leaf -> leaf.code().equals(cause));
    }

    /** The code itself for a cause that an older tree had. */
    public String name(String cause, String language) {
        return groups.stream()
                .flatMap(group -> group.causes().stream())
                .filter(leaf -> leaf.code().equals(cause))
                .findFirst()
                .map(leaf -> leaf.name(language))
                .orElse(cause);
    }
}
