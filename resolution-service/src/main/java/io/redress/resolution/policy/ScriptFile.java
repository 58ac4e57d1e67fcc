package io.redress.resolution.policy;

import io.redress.resolution.domain.script.Scripts;
import io.redress.resolution.domain.script.Scripts.Part;
import io.redress.resolution.domain.script.Scripts.Phase;
import io.redress.resolution.domain.script.Scripts.Template;
import java.io.Reader;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The shape of scripts.yaml. Reads the text into scripts or tells the first mistake. */
final class ScriptFile {

    private ScriptFile() {}

    /** @throws PolicyMistake with the line */
    static Scripts read(String name, Reader text) {
        var root = YamlEntry.root(name, text);
        var top = root.wholeMapping(Set.of("version", "call", "templates"));
        var call = at(top, "call").list().stream().map(ScriptFile::part).toList();
        var templates = at(top, "templates").list().stream().map(ScriptFile::template).toList();
        return at(top, "call")
                .checked(() -> new Scripts(at(top, "version").text(), call, templates));
    }

    private static Part part(YamlEntry entry) {
        var fields = entry.wholeMapping(Set.of("phase", "zh", "en"));
        return new Part(
                at(fields, "phase").code(Phase.class),
                at(fields, "zh").text(),
                at(fields, "en").text());
    }

    private static Template template(YamlEntry entry) {
        var fields = entry.wholeMapping(Set.of("template", "name-zh", "name-en", "zh", "en"));
        return entry.checked(
                () ->
                        new Template(
                                at(fields, "template").name(),
                                new Template.Name(
                                        at(fields, "name-zh").text(), at(fields, "name-en").text()),
                                at(fields, "zh").text(),
                                at(fields, "en").text()));
    }

    private static YamlEntry at(Map<String, YamlEntry> entries, String key) {
        return Objects.requireNonNull(entries.get(key), "checked before");
    }
}
