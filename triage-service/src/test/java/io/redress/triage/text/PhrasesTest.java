package io.redress.triage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void aPhraseInsideAnotherIsFoundToo() {
        assertThat(found("不给退款", "退款", "不给退款")).containsExactlyInAnyOrder("退款", "不给退款");
    }

    @Test
    void latinWordsMatchWhole() {
        assertThat(found("a fine car", "fin", "fine")).containsExactly("fine");
    }

    @Test
    void aStarMatchesAnyEnding() {
        assertThat(found("refunded twice", "refund*")).containsExactly("refund");
    }

    @Property(tries = 200)
    void everyOccurrenceThatASimpleSearchFindsIsFound(
            @ForAll @CharRange(from = '一', to = '丄') @StringLength(max = 60) String text,
            @ForAll @Size(min = 1, max = 5)
                    List<@CharRange(from = '一', to = '丄') @StringLength(min = 1, max = 3) String>
                            phrases) {
        assertThat(found(text, phrases.toArray(String[]::new)))
                .containsAll(phrases.stream().filter(text::contains).toList());
    }

    private static List<String> found(String text, String... phrases) {
        var meanings = new java.util.HashMap<String, List<Boolean>>();
        for (var phrase : phrases) {
            meanings.put(phrase, List.of(true));
        }
        return Phrases.of(Map.copyOf(meanings)).in(text).stream().map(Phrases.Hit::phrase).toList();
    }
}
