package io.redress.resolution.desk;

import io.redress.contract.RemedyKind;
import io.redress.platform.security.Actor;
import io.redress.resolution.acting.CaseView;
import io.redress.resolution.desk.CasePanel.Place;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out one case. */
@Component
class CasePage {

    private final ResolutionPolicy policy;
    private final Clock clock;
    private final ZoneId zone;
    private final List<CasePanel> panels;

    CasePage(
            ResolutionPolicy policy,
            Clock clock,
            ObjectProvider<CasePanel> panels,
            @Value("${redress.resolution.zone:Asia/Shanghai}") ZoneId zone) {
        this.policy = policy;
        this.clock = clock;
        this.panels = panels.orderedStream().toList();
        this.zone = zone;
    }

    Moments moments() {
        return new Moments(clock.instant(), zone);
    }

    Fields fields(Map<String, String> typed) {
        return new Fields(typed, clock.instant(), zone);
    }

    /** Where each feature's part stands. */
    public record Panels(List<CasePanel> main, List<CasePanel> side) {

        static Panels of(List<CasePanel> shown) {
            return new Panels(at(shown, Place.MAIN), at(shown, Place.SIDE));
        }

        private static List<CasePanel> at(List<CasePanel> shown, Place place) {
            return shown.stream().filter(panel -> panel.place() == place).toList();
        }
    }

    /** With the version that the forms expect, and a key that makes each of them work once. */
    ModelAndView show(CaseView view, Actor actor, Draft draft, HttpStatus status) {
        var shown = panels.stream().filter(panel -> panel.shows(view, actor)).toList();
        var model = new ModelAndView("desk/case", status);
        shown.forEach(panel -> model.addAllObjects(panel.model(view, actor)));
        return model.addObject("panels", Panels.of(shown))
                .addObject("view", view)
                .addObject("conversation", Said.conversation(view))
                .addObject("doable", new Doable(view, actor))
                .addObject("draft", draft)
                .addObject("menu", menu(view))
                .addObject("options", numbers(OfferForms.OPTIONS))
                .addObject("bundle", numbers(OfferForms.BUNDLE))
                .addObject("moments", moments())
                .addObject("key", UUID.randomUUID());
    }

    private List<RemedyKind> menu(CaseView view) {
        var category = view.category();
        return category == null ? List.of() : policy.offers().menu(category);
    }

    private static List<Integer> numbers(int most) {
        return IntStream.rangeClosed(1, most).boxed().toList();
    }
}
