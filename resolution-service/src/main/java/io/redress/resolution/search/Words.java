package io.redress.resolution.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** How text and questions are cut into terms: Chinese by meaning, English by word stem, keys without their punctuation. */
final class Words implements AutoCloseable {

    static final String WORDS = "words";
    static final String KEY = "key";

    /** Shorter beginnings of a key name half of everybody. */
    private static final int SHORTEST_BEGINNING = 4;

    private static final int MOST_TERMS = 32;
    private static final float KEY_WEIGHT = 20;

    private final Analyzer analyzer = new SmartChineseAnalyzer();

    Analyzer analyzer() {
        return analyzer;
    }

    /** A reference, number, address or name as it is looked for: however it was spaced, dashed or cased. */
    static String key(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}@]", "");
    }

    /** Finds what has most of the words, or is named so; nothing for a question without either. */
    Query query(String asked) {
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        var key = key(asked);
        if (!key.isEmpty()) {
            query.add(new BoostQuery(new TermQuery(new Term(KEY, key)), KEY_WEIGHT), Occur.SHOULD);
        }
        if (key.length() >= SHORTEST_BEGINNING) {
            query.add(new PrefixQuery(new Term(KEY, key)), Occur.SHOULD);
        }
        var terms = terms(asked);
        if (!terms.isEmpty()) {
            var enough = (terms.size() * 3 + 3) / 4;
            // A conjunction skips through the index; "most of" has to look at more of it.
            var each = enough == terms.size() ? Occur.MUST : Occur.SHOULD;
            var words = new BooleanQuery.Builder();
            if (each == Occur.SHOULD) {
                words.setMinimumNumberShouldMatch(enough);
            }
            terms.forEach(term -> words.add(new TermQuery(new Term(WORDS, term)), each));
            query.add(words.build(), Occur.SHOULD);
        }
        return query.build();
    }

    private List<String> terms(String text) {
        var terms = new LinkedHashSet<String>();
        try (var stream = analyzer.tokenStream(WORDS, new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (terms.size() < MOST_TERMS && stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException neverFromAString) {
            throw new UncheckedIOException(neverFromAString);
        }
        return new ArrayList<>(terms);
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
