package io.redress.triage.classifying;

import io.redress.contract.Category;
import io.redress.triage.policy.SignalPolicy.Signal;
import io.redress.triage.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Says for people, in the language of the story, what spoke for a reading (Personal Information
 * Protection Law, Art. 24). Quotes words of our lists only.
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
                    "指向“" + name(category) + "”的用词:" + String.join("、", words),
                    "words that point to " + name(category) + ": " + String.join(", ", words));
        }
    }

    void near(Category category) {
        say(
                "全文意思与“" + name(category) + "”的典型描述最接近",
                "the meaning is nearest to our descriptions of " + name(category));
    }

    void learned(Category category) {
        say(
                "整体用词与以往的“" + name(category) + "”投诉相似",
                "worded as earlier complaints about " + name(category) + " were");
    }

    void signal(Signal signal, Collection<String> words) {
        var quoted = String.join(english ? ", " : "、", words.stream().limit(4).toList());
        say(
                signal.nameInChinese() + (quoted.isEmpty() ? "" : ":" + quoted),
                signal.nameInEnglish() + (quoted.isEmpty() ? "" : ": " + quoted));
    }

    private String name(Category category) {
        return english ? category.code().replace('-', ' ') : CategoryNames.chinese(category);
    }
}
