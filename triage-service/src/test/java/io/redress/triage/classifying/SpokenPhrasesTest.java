package io.redress.triage.classifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.Category;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenPhrasesTest {

    static final LearnedModel MODEL = LearnedModel.shipped();
    static final CommonPhrases COMMON = CommonPhrases.shipped();
    static final SpokenPhrases SPOKEN = new SpokenPhrases(MODEL, COMMON);

    /** Two characters that hardly stand beside each other but in somebody's name. */
    static List<String> namesOfTheTest() {
        var names = new ArrayList<String>();
        for (char family : "璩郗逯亓仉晁阚訾佟蒯鄢濮".toCharArray()) {
            for (char middle : "翀昶彧槊璟瑀垚骐玥翮婳琇".toCharArray()) {
                for (char last : "晗鋆祎茜淼".toCharArray()) {
                    names.add("" + family + middle + last);
                }
            }
        }
        return names;
    }

    @Test
    void noPieceOfARareNameIsEverQuoted() {
        var quoted = new ArrayList<String>();
        for (var name : namesOfTheTest()) {
            var text = "我是" + name + "，快递一直没送到，" + name + "给客服打过电话";
            for (var category : Category.values()) {
                SPOKEN.of(text, category, List.of()).stream()
                        .filter(phrase -> holdsAPieceOf(name, phrase))
                        .forEach(quoted::add);
            }
        }
        assertThat(quoted).isEmpty();
    }

    private static boolean holdsAPieceOf(String name, String phrase) {
        return phrase.contains(name.substring(0, 2)) || phrase.contains(name.substring(1, 3));
    }

    @Test
    void whatManySayIsStillQuoted() {
        assertThat(SPOKEN.of("物流一直不更新,快递没送到", Category.DELIVERY, List.of())).isNotEmpty();
    }

    @Test
    void whatOneTextTooFewUsesIsNotCommon() {
        var model = sayingEverything("a");
        var texts = new ArrayList<>(Collections.nCopies(CommonPhrases.COMMON, "包裹包裹"));
        texts.addAll(Collections.nCopies(CommonPhrases.COMMON - 1, "水壶水壶"));

        var common = CommonPhrases.of(model, texts);

        assertThat(common.contain("包裹", 0, 2)).isTrue();
        assertThat(common.contain("水壶", 0, 2)).isFalse();
    }

    @Test
    void theyAreReadBackAsTheyWereWritten() throws IOException {
        var out = new ByteArrayOutputStream();
        COMMON.write(out);

        var back = CommonPhrases.read(new ByteArrayInputStream(out.toByteArray()));

        var again = new ByteArrayOutputStream();
        back.write(again);
        assertThat(again.toByteArray()).isEqualTo(out.toByteArray()).hasSizeLessThan(300_000);
    }

    @Test
    void thoseOfAnotherModelAreRefused() {
        assertThatThrownBy(() -> new SpokenPhrases(sayingEverything("other"), COMMON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(COMMON.version());
    }

    private static LearnedModel sayingEverything(String version) {
        var rows = new float[Labels.SIZE][HashedNgrams.SLOTS + 1];
        Arrays.stream(rows).forEach(row -> Arrays.fill(row, 1));
        return LearnedModel.of(version, rows, 1);
    }
}
