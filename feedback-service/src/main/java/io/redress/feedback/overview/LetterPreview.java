package io.redress.feedback.overview;

import io.redress.contract.Channel;
import io.redress.contract.Coded;
import io.redress.contract.Money;
import io.redress.contract.RemedyKind;
import io.redress.contract.followup.MessageKind;
import io.redress.contract.resolution.ChoiceRefusal;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.RemedyOption;
import io.redress.feedback.domain.Letter;
import io.redress.feedback.domain.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every letter as a customer would get it, in the reader's language, with blanks filled in that belong to nobody. */
@Controller
class LetterPreview {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Wording wording;
    private final Clock clock;

    LetterPreview(Wording wording, Clock clock) {
        this.wording = wording;
        this.clock = clock;
    }

    /** A letter with its text. */
    public record Shown(String code, String kind, String subject, String text) {}

    @GetMapping("/desk/mail/letters")
    String letters(Locale locale, Model model) {
        var language = locale.getLanguage();
        var blanks = blanks(clock.instant(), language);
        model.addAttribute(
                "letters",
                Arrays.stream(Letter.values()).map(it -> shown(it, language, blanks)).toList());
        return "desk-mail-letters";
    }

    private Shown shown(Letter letter, String language, Map<String, Object> blanks) {
        var text = wording.write(letter, language, blanks);
        return new Shown(letter.code(), letter.kind().code(), text.subject(), text.body());
    }

    private static Map<String, Object> blanks(Instant now, String language) {
        var chinese = language.equals("zh");
        var blanks = new HashMap<String, Object>();
        Arrays.stream(Letter.values())
                .flatMap(letter -> letter.blanks().stream())
                .forEach(blank -> blanks.put(blank, "…"));
        blanks.put("name", chinese ? "张三" : "Alex Sample");
        blanks.put("reference", "RD-00000-0000-0000");
        blanks.put("into", "RD-00000-0000-0001");
        blanks.put("text", chinese ? "（同事写给客户的话）" : "(what a colleague writes)");
        blanks.put("promised", chinese ? "上门维修" : "a technician's visit");
        for (var time : List.of("answer-by", "expires", "due")) {
            blanks.put(time, now.plus(Duration.ofDays(1)));
        }
        Map<String, Coded> codes =
                Map.of(
                        "standing", MessageKind.PLAN,
                        "channel", Channel.PHONE,
                        "refusal", ChoiceRefusal.OFFER_EXPIRED);
        blanks.putAll(codes);
        var remedies =
                List.of(
                        new Remedy(RemedyKind.REFUND, Money.cny(120), null),
                        new Remedy(RemedyKind.APOLOGY, null, null));
        blanks.put("options", List.of(new RemedyOption(NOBODY, remedies)));
        blanks.put("chosen", remedies);
        return blanks;
    }
}
