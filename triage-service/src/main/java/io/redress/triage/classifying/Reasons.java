package io.redress.triage.classifying;

import io.redress.contract.Category;
import io.redress.triage.policy.SignalPolicy.Signal;
import io.redress.triage.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Says for people, in the language of the story, what spoke for a reading (Personal Information
 * Protection Law, Art. 24). Quotes words of our lists, and
 * short phrases that many complaints use.
 */
final class Reasons {

    private final boolean english;
    private final List<String> said = new ArrayList<>();

    Reasons(Language language) {
        english = language == Language.ENGLISH;
    }

    List<String> said() {
        return List.copyOf(said);
    }

    void say(String chinese, String inEnglish) {
        said.add(english ? inEnglish : chinese);
    }

    void words(Category category, Collection<String> words) {
        if (!words.isEmpty()) {
            say(
                    "指向“" + name(category) + "”的用词：" + String.join("、", words),
                    "words that point to " + name(category) + ": " + String.join(", ", words));
        }
    }

    void near(Category category) {
        say(
                "全文意思接近“" + name(category) + "”的投诉",
                "the meaning as a whole is near to complaints about " + name(category));
    }

    void learned(Category category, Collection<String> phrases) {
        if (!phrases.isEmpty()) {
            say(
                    "以往“" + name(category) + "”投诉常用的词句：" + String.join("、", phrases),
                    "phrases common in earlier complaints about "
                            + name(category)
                            + ": "
                            + String.join(", ", phrases));
        }
    }

    void signal(Signal signal, Collection<String> words) {
        var quoted = String.join(english ? ", " : "、", words.stream().limit(4).toList());
        say(
                signal.nameInChinese() + (quoted.isEmpty() ? "" : "：" + quoted),
                signal.nameInEnglish() + (quoted.isEmpty() ? "" : ": " + quoted));
    }

    private String name(Category category) {
        return english ? category.code().replace('-', ' ') : CategoryNames.chinese(category);
    }
}
