package io.redress.resolution.policy;

import io.redress.resolution.domain.dossier.CauseTree;
import io.redress.resolution.domain.dossier.CauseTree.Group;
import io.redress.resolution.domain.dossier.CauseTree.Leaf;
import java.io.Reader;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The shape of causes.yaml. Reads the text into a tree or tells the first mistake. */
final class CauseFile {

    private CauseFile() {}

    /** @throws PolicyMistake with the line */
    static CauseTree read(String name, Reader text) {
        var root = YamlEntry.root(name, text);
        var top = root.wholeMapping(Set.of("version", "causes"));
        return root.checked(
                () ->
                        new CauseTree(
                                at(top, "version").text(),
                                at(top, "causes").list().stream().map(CauseFile::group).toList()));
    }

    private static Group group(YamlEntry entry) {
        var fields = entry.wholeMapping(Set.of("group", "zh", "en", "causes"));
        var code = at(fields, "group").name();
        return new Group(
                code,
                at(fields, "zh").text(),
                at(fields, "en").text(),
                at(fields, "causes").list().stream().map(cause -> leaf(code, cause)).toList());
    }

    private static Leaf leaf(String group, YamlEntry entry) {
        var fields = entry.wholeMapping(Set.of("cause", "zh", "en"));
        return new Leaf(
                group + "." + at(fields, "cause").name(),
                at(fields, "zh").text(),
                at(fields, "en").text());
    }

    private static YamlEntry at(Map<String, YamlEntry> entries, String key) {
        return Objects.requireNonNull(entries.get(key), "checked before");
    }
}
