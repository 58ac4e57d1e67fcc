package io.redress.triage.precedents;

import io.redress.triage.precedents.Ranking.Found;
import io.redress.triage.surge.Vectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** One search for cases like another, by meaning and by words. */
final class PrecedentSearch {

    private static final int CANDIDATES = 40;
    private static final int QUERY_WORDS = 24;
    private static final int SHOWN_WORDS = 6;
    private static final double OFTEN = 0.3;

    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final CaseDocuments documents;

    PrecedentSearch(IndexSearcher searcher, Analyzer analyzer, CaseDocuments documents) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.documents = documents;
    }

    List<Precedent> like(CaseFile asked, int atMost) throws IOException {
        var narrative = asked.narrative();
        if (narrative == null || narrative.isBlank()) {
            return List.of();
        }
        var meaning = documents.meaningOf(narrative);
        var written = wordsOf(narrative);
        var words = rarestFirst(written.keySet());
        var byMeaning =
                found(
                        new KnnByteVectorQuery(CaseDocuments.MEANING, meaning, CANDIDATES),
                        meaning,
                        asked);
        var byWords = found(anyOf(words), meaning, asked);
        var best = new ArrayList<Precedent>();
        for (var one : Ranking.best(byMeaning, byWords, asked, atMost)) {
            best.add(
                    Precedent.of(
                            one.file(), asked, one.likeness(), shared(written, words, one.file())));
        }
        return best;
    }

    private List<Found> found(Query query, byte[] meaning, CaseFile asked) throws IOException {
        var found = new ArrayList<Found>();
        for (var hit : searcher.search(query, CANDIDATES).scoreDocs) {
            var document = searcher.storedFields().document(hit.doc);
            var theirs = CaseDocuments.meaning(document);
            var file = CaseDocuments.file(document);
            if (theirs != null && !file.complaintId().equals(asked.complaintId())) {
                found.add(new Found(file, Vectors.nearness(meaning, theirs)));
            }
        }
        return found;
    }

    private static Query anyOf(List<String> words) {
        var any = new BooleanQuery.Builder();
        words.stream()
                .limit(QUERY_WORDS)
                .forEach(
                        word ->
                                any.add(
                                        new TermQuery(new Term(CaseDocuments.WORDS, word)),
                                        Occur.SHOULD));
        return any.build();
    }

    /** As the asker wrote them; what nearly every case has says nothing. */
    private List<String> shared(Map<String, String> asked, List<String> words, CaseFile file)
            throws IOException {
        var narrative = file.narrative();
        var theirs = narrative == null ? Map.<String, String>of() : wordsOf(narrative);
        var shared = new ArrayList<String>();
        int cases = Math.max(20, searcher.getIndexReader().getDocCount(CaseDocuments.WORDS));
        for (var word : words) {
            if (shared.size() < SHOWN_WORDS
                    && theirs.containsKey(word)
                    && tells(word)
                    && casesWith(word) <= cases * OFTEN) {
                shared.add(asked.getOrDefault(word, word));
            }
        }
        return shared;
    }

    private static boolean tells(String word) {
        return word.chars().allMatch(c -> c < 0x250) ? word.length() > 3 : word.length() > 1;
    }

    private List<String> rarestFirst(Set<String> words) throws IOException {
        record Word(String text, int cases) {}
        var counted = new ArrayList<Word>();
        for (var word : words) {
            counted.add(new Word(word, casesWith(word)));
        }
        return counted.stream()
                .filter(word -> word.cases() > 0)
                .sorted(Comparator.comparingInt(Word::cases).thenComparing(Word::text))
                .map(Word::text)
                .toList();
    }

    private int casesWith(String word) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(CaseDocuments.WORDS, word));
    }

    /** Each word as it is searched for, with how it was written. */
    private Map<String, String> wordsOf(String narrative) throws IOException {
        var words = new HashMap<String, String>();
        try (var stream = analyzer.tokenStream(CaseDocuments.WORDS, narrative)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.putIfAbsent(
                        term.toString(),
                        narrative.substring(place.startOffset(), place.endOffset()));
            }
            stream.end();
        }
        return words;
    }
}
