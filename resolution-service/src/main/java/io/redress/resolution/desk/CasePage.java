package io.redress.resolution.desk;

import io.redress.contract.RemedyKind;
import io.redress.platform.security.Actor;
import io.redress.resolution.acting.CaseView;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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

    CasePage(
            ResolutionPolicy policy,
            Clock clock,
            @Value("${redress.resolution.zone:Asia/Shanghai}") ZoneId zone) {
        this.policy = policy;
        this.clock = clock;
        this.zone = zone;
    }

    Moments moments() {
        return new Moments(clock.instant(), zone);
    }

    /** With the version that the forms expect, and a key that makes each of them work once. */
    ModelAndView show(CaseView view, Actor actor, Draft draft, HttpStatus status) {
        return new ModelAndView("desk/case", status)
                .addObject("view", view)
                .addObject("conversation", Said.conversation(view))
                .addObject("doable", new Doable(view, actor))
                .addObject("draft", draft)
                .addObject("menu", menu(view))
                .addObject("options", numbers(DeskForms.OPTIONS))
                .addObject("bundle", numbers(DeskForms.BUNDLE))
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
