package io.redress.feedback.wording;

import io.redress.contract.Channel;
import io.redress.contract.Coded;
import io.redress.contract.RemedyKind;
import io.redress.contract.followup.MessageKind;
import io.redress.contract.resolution.ChoiceRefusal;
import io.redress.feedback.domain.Letter;
import io.redress.feedback.domain.Wording;
import io.redress.feedback.policy.PolicyFields;
import io.redress.feedback.policy.PolicyNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All texts of one language, checked to be complete.
 *
 * @param phrases plain words for codes, by type and code
 */
record LanguageTexts(
        Template greeting,
        String namelessGreeting,
        String signature,
        String timePattern,
        Map<Letter, LetterTemplate> letters,
        Map<Coded, String> phrases) {

    private static final Map<String, Coded[]> PHRASES =
            Map.of(
                    "remedies", RemedyKind.values(),
                    "refusals", ChoiceRefusal.values(),
                    "standings", standings(),
                    "channels", Channel.values());

    /** The template of one letter. */
    record LetterTemplate(Template subject, Template body) {}

    static LanguageTexts read(PolicyNode file) {
        var root =
                file.fields(
                        Set.of(
                                "greeting",
                                "greeting-nameless",
                                "signature",
                                "time-pattern",
                                "letters",
                                "remedies",
                                "refusals",
                                "standings",
                                "channels"));
        return new LanguageTexts(
                Template.compile(root.at("greeting"), Set.of("name"), Set.of()),
                root.at("greeting-nameless").text().strip(),
                root.at("signature").text().strip(),
                TimeText.checked(root.at("time-pattern")),
                letters(root.at("letters")),
                phrases(root));
    }

    private static Map<Letter, LetterTemplate> letters(PolicyNode node) {
        var sources = node.fields(codes(Letter.values()));
        var letters = new EnumMap<Letter, LetterTemplate>(Letter.class);
        for (var letter : Letter.values()) {
            var source = sources.at(letter.code()).fields(Set.of("subject", "text"));
            letters.put(
                    letter,
                    new LetterTemplate(
                            Template.compile(source.at("subject"), Set.of("reference"), Set.of()),
                            Template.compile(
                                    source.at("text"), letter.blanks(), Wording.COMMON_BLANKS)));
        }
        return letters;
    }

    private static Map<Coded, String> phrases(PolicyFields root) {
        var phrases = new HashMap<Coded, String>();
        PHRASES.forEach(
                (section, values) -> {
                    var texts = root.at(section).fields(codes(values));
                    for (var value : values) {
                        phrases.put(value, texts.at(value.code()).text().strip());
                    }
                });
        return phrases;
    }

    private static Set<String> codes(Coded[] values) {
        return Arrays.stream(values).map(Coded::code).collect(Collectors.toSet());
    }

    /** Where a running case can stand: after any message that told something new and did not end it. */
    private static Coded[] standings() {
        return Arrays.stream(MessageKind.values())
                .filter(
                        kind ->
                                switch (kind) {
                                    case CASE_STATE,
                                            SURVEY,
                                            CLOSING,
                                            WITHDRAWAL_CONFIRMED,
                                            LINKED ->
                                            false;
                                    case ACKNOWLEDGEMENT,
                                            QUESTION,
                                            REPLY,
                                            PLAN,
                                            OFFER,
                                            OFFER_EXPIRED,
                                            CHOICE_CONFIRMED,
                                            CHOICE_REFUSED,
                                            OUTCOME,
                                            REOPENED ->
                                            true;
                                })
                .toArray(Coded[]::new);
    }
}
