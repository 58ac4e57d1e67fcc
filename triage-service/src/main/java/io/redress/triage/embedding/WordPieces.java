package io.redress.triage.embedding;

import java.util.HashMap;
import java.util.Map;

/**
 * BERT's word pieces in Java, for a vocabulary of Chinese characters and lower-case Latin pieces. The
 * native tokenizer that comes with the model's library unpacks itself to the user's home and is 18 MB.
 */
final class WordPieces {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int begin;
    private final int end;
    private final int unknown;

    WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = new HashMap<>(vocabulary);
        begin = required("[CLS]");
        end = required("[SEP]");
        unknown = required("[UNK]");
    }

    /** The ids of the text's pieces between those of begin and end; at most {@code limit} in all. */
    long[] ids(String text, int limit) {
        var ids = new Ids(limit);
        ids.add(begin);
        int from = 0;
        for (int i = 0; i <= text.length() && ids.hasRoom(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            if (Character.isLetterOrDigit(c) && !Character.isIdeographic(c)) {
                i += Character.charCount(c);
                continue;
            }
            word(text.substring(from, i), ids);
            if (i < text.length() && !Character.isWhitespace(c)) {
                ids.add(vocabulary.getOrDefault(Character.toString(c), unknown));
            }
            i += Character.charCount(c);
            from = i;
        }
        return ids.endedBy(end);
    }

    private void word(String word, Ids ids) {
        if (word.length() > LONGEST_WORD) {
            ids.add(unknown);
            return;
        }
        int mark = ids.size();
        for (int from = 0; from < word.length(); ) {
            int to = longestPiece(word, from);
            if (to == from) {
                ids.backTo(mark);
                ids.add(unknown);
                return;
            }
            ids.add(piece(word, from, to));
            from = to;
        }
    }

    private int longestPiece(String word, int from) {
        int to = word.length();
        while (to > from && piece(word, from, to) < 0) {
            to--;
        }
        return to;
    }

    private int piece(String word, int from, int to) {
        var piece = word.substring(from, to);
        return vocabulary.getOrDefault(from == 0 ? piece : "##" + piece, -1);
    }

    private int required(String piece) {
        var id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the model's vocabulary lacks " + piece);
        }
        return id;
    }
}
