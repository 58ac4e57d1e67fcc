package io.redress.resolution.scripts;

import io.redress.platform.security.Actor;
import io.redress.resolution.acting.CaseView;
import io.redress.resolution.desk.CasePanel;
import io.redress.resolution.domain.script.Scripts;
import io.redress.resolution.domain.script.Scripts.Part;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The script of a call beside the conversation, with room for notes, and the templates. */
@Component
@Order(40)
final class ScriptPanel implements CasePanel {

    private final Scripts scripts;
    private final ScriptFields fields;

    ScriptPanel(Scripts scripts, ScriptFields fields) {
        this.scripts = scripts;
        this.fields = fields;
    }

    /** One phase as it is spoken to this customer. */
    public record Spoken(String phase, String text) {}

    /** A template by the name that colleagues know. */
    public record Choice(String code, String name) {}

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public String template() {
        return "desk/panel/script";
    }

    @Override
    public boolean shows(CaseView view, Actor actor) {
        return view.complaint() != null && !view.state().equals("unopened");
    }

    @Override
    public Map<String, Object> model(CaseView view, Actor actor) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        var values = fields.of(view.complaintId(), actor.name());
        var spokenIn = view.language() == null ? language : view.language();
        return Map.of(
                "script",
                scripts.call().stream().map(part -> spoken(part, spokenIn, values)).toList(),
                "replyTemplates",
                scripts.templates().stream()
                        .map(each -> new Choice(each.code(), each.name().in(language)))
                        .toList());
    }

    private static Spoken spoken(Part part, String language, Map<String, String> values) {
        return new Spoken(part.phase().code(), part.filled(language, values));
    }
}
