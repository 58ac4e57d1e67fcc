package io.redress.triage.training;

import io.redress.triage.classifying.Embedder;
import io.redress.triage.text.ReadableText;
import java.util.List;
import java.util.stream.IntStream;

/** What the embedding model makes of the tokens of many texts, two bytes a number: half a gigabyte for 9,000. */
final class TokenStates {

    private final short[][][] texts;

    private TokenStates(short[][][] texts) {
        this.texts = texts;
    }

    static TokenStates of(List<LabelledText> texts, Embedder embedder) {
        var all = new short[texts.size()][][];
        IntStream.range(0, all.length)
                .parallel()
                .forEach(i -> all[i] = small(embedder.tokens(readable(texts.get(i)))));
        return new TokenStates(all);
    }

    float[][] at(int text) {
        var small = texts[text];
        var states = new float[small.length][];
        for (int t = 0; t < states.length; t++) {
            states[t] = new float[small[t].length];
            for (int i = 0; i < states[t].length; i++) {
                states[t][i] = Float.float16ToFloat(small[t][i]);
            }
        }
        return states;
    }

    private static String readable(LabelledText text) {
        return ReadableText.of(text.text(), Embedder.READ).value();
    }

    private static short[][] small(float[][] states) {
        var small = new short[states.length][];
        for (int t = 0; t < states.length; t++) {
            small[t] = new short[states[t].length];
            for (int i = 0; i < small[t].length; i++) {
                small[t][i] = Float.floatToFloat16(states[t][i]);
            }
        }
        return small;
    }
}
