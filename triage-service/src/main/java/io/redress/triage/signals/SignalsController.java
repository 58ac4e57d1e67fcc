package io.redress.triage.signals;

import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.triage.overview.Assessments;
import io.redress.triage.policy.CrisisPolicy;
import io.redress.triage.policy.CrisisPolicy.Rule;
import io.redress.triage.signals.Signals.Crisis;
import io.redress.triage.signals.Signals.Surge;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Open surges and crises, and those of late, for people and for programs. */
@Controller
class SignalsController {

    private static final int OPEN = 100;
    private static final int ENDED = 20;

    private final Signals signals;
    private final Assessments assessments;
    private final Map<String, Rule> rules;
    private final ZoneId zone;

    SignalsController(
            Signals signals,
            Assessments assessments,
            CrisisPolicy policy,
            @Value("${redress.triage.zone:Asia/Shanghai}") ZoneId zone) {
        this.signals = signals;
        this.assessments = assessments;
        this.rules =
                policy.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        this.zone = zone;
    }

    /** What a program gets. */
    record Answer(List<Crisis> crises, List<Surge> surges) {}

    @GetMapping("/api/triage/signals")
    @ResponseBody
    Answer signals(@RequestParam(defaultValue = "true") boolean open) {
        int atMost = open ? OPEN : ENDED;
        return new Answer(signals.crises(open, atMost), signals.surges(open, atMost));
    }

    @GetMapping("/desk/triage/signals")
    String page(Model model, Locale locale) {
        var words =
                new SignalRow.Words(
                        id -> assessments.find(id).map(ComplaintTriaged::reference).orElse(null),
                        zone);
        model.addAttribute("crises", crises(true, locale, words));
        model.addAttribute("surges", surges(true, words));
        model.addAttribute("pastCrises", crises(false, locale, words));
        model.addAttribute("pastSurges", surges(false, words));
        return "signals/list";
    }

    private List<SignalRow> crises(boolean open, Locale locale, SignalRow.Words words) {
        return signals.crises(open, open ? OPEN : ENDED).stream()
                .map(crisis -> SignalRow.of(crisis, nameOf(crisis.began().rule(), locale), words))
                .toList();
    }

    private List<SignalRow> surges(boolean open, SignalRow.Words words) {
        return signals.surges(open, open ? OPEN : ENDED).stream()
                .map(surge -> SignalRow.of(surge, words))
                .toList();
    }

    /** A rule that the policy had once keeps its id for a name. */
    private String nameOf(String id, Locale locale) {
        var rule = rules.get(id);
        if (rule == null) {
            return id;
        }
        return locale.getLanguage().equals("en") ? rule.nameInEnglish() : rule.nameInChinese();
    }
}
