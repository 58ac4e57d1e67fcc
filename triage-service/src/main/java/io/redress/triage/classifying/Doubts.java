package io.redress.triage.classifying;

import io.redress.contract.Category;
import io.redress.contract.Severity;
import io.redress.triage.classifying.CategoryReader.Reading;
import io.redress.triage.text.Language;
import io.redress.triage.text.ReadableText;

/**
 * When a person must confirm: the reading is unsure, the matter is grave, or the signs contradict each
 * other. Each doubt is said.
 *
 * @param unsure the confidence below which a person confirms
 */
record Doubts(double unsure) {

    private static final int FEW_CHARACTERS = 6;
    private static final double OF_FEW_CHARACTERS = 0.5;
    private static final double OF_A_FOREIGN_LANGUAGE = 0.5;
    private static final double NECK_AND_NECK = 0.08;

    /** How sure we are after all doubts. */
    record Doubt(double confidence, boolean needsPerson) {}

    Doubt about(
            ReadableText text,
            Language language,
            Reading reading,
            Severity severity,
            Reasons reasons) {
        double confidence = reading.best().value();
        if (text.cut()) {
            reasons.say("文本过长，只读取了开头部分", "the text is very long; only its beginning was read");
        }
        if (text.value().length() < FEW_CHARACTERS) {
            confidence *= OF_FEW_CHARACTERS;
            reasons.say("文字太少，难以判断", "too few words to tell");
        }
        if (language == Language.UNDETERMINED) {
            confidence *= OF_A_FOREIGN_LANGUAGE;
            reasons.say("无法确定语言", "the language is not one that we read");
        }
        boolean low = confidence < unsure;
        if (low) {
            reasons.say("把握不足，请人工确认", "not sure: a person should confirm");
        }
        boolean grave = severity == Severity.CRITICAL;
        if (grave) {
            reasons.say("情况严重，请人工立即确认", "grave: a person should confirm at once");
        }
        boolean contradictory = contradicts(reading, severity);
        if (contradictory) {
            reasons.say(
                    "各项判断相互矛盾，请人工确认", "the signs contradict each other: a person should confirm");
        }
        return new Doubt(
                CascadeClassifier.rounded(confidence),
                low || grave || contradictory || language == Language.UNDETERMINED);
    }

    private static boolean contradicts(Reading reading, Severity severity) {
        boolean praiseOfDanger =
                reading.best().category() == Category.NOT_A_COMPLAINT
                        && severity.compareTo(Severity.HIGH) <= 0;
        boolean neckAndNeck = reading.best().value() - reading.second().value() < NECK_AND_NECK;
        return praiseOfDanger || neckAndNeck;
    }
}
