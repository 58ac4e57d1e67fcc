package io.redress.resolution.search;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Passages in a Lucene index on disk, with the position in the log up to which they were read, in one
 * commit: after a crash both fall back together. No text is stored beside its terms. Events come from
 * one thread; anybody may search.
 */
final class SearchIndex implements AutoCloseable {

    private static final String CASE = "case";
    private static final String PASSAGE = "passage";

    /** A case that is spoken of a lot must not fill the page by itself. */
    private static final int PASSAGES_PER_CASE = 8;

    private final Words words = new Words();
    private final MMapDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private int unwritten;

    SearchIndex(Path folder) throws IOException {
        directory = new MMapDirectory(folder);
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(words.analyzer()));
        } catch (IOException | RuntimeException unreadable) {
            directory.close();
            throw unreadable;
        }
        searchers = new SearcherManager(writer, new SearcherFactory());
    }

    void take(List<EventEnvelope<?>> events) {
        try {
            for (var envelope : events) {
                take(envelope);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be written", e);
        }
    }

    private void take(EventEnvelope<?> envelope) throws IOException {
        if (envelope.event() instanceof PersonalDataErased erased) {
            writer.deleteDocuments(new Term(CASE, erased.complaintId().toString()));
            unwritten++;
            return;
        }
        var passage = Passage.of(envelope);
        if (passage.isPresent()) {
            var id = new Term(PASSAGE, envelope.id().toString());
            writer.updateDocument(id, document(envelope, passage.get()));
            unwritten++;
        }
    }

    private static Document document(EventEnvelope<?> envelope, Passage passage) {
        var complaint = envelope.complaintId().toString();
        var document = new Document();
        document.add(new StringField(PASSAGE, envelope.id().toString(), Store.NO));
        document.add(new StringField(CASE, complaint, Store.NO));
        document.add(new BinaryDocValuesField(CASE, new BytesRef(complaint)));
        document.add(new TextField(Words.WORDS, passage.words(), Store.NO));
        for (var key : passage.keys()) {
            document.add(new StringField(Words.KEY, Words.key(key), Store.NO));
        }
        return document;
    }

    int unwritten() {
        return unwritten;
    }

    /** @param next offsets of the first records that were not taken */
    void commit(Map<TopicPartition, Long> next) {
        var position = new HashMap<String, String>();
        next.forEach((p, at) -> position.put(p.topic() + "/" + p.partition(), at.toString()));
        try {
            writer.setLiveCommitData(position.entrySet());
            writer.commit();
            unwritten = 0;
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be written", e);
        }
    }

    /** Where to read on. */
    Map<TopicPartition, Long> position() {
        var position = new HashMap<TopicPartition, Long>();
        var kept = writer.getLiveCommitData();
        if (kept != null) {
            for (var entry : kept) {
                int slash = entry.getKey().lastIndexOf('/');
                position.put(
                        new TopicPartition(
                                entry.getKey().substring(0, slash),
                                Integer.parseInt(entry.getKey().substring(slash + 1))),
                        Long.parseLong(entry.getValue()));
            }
        }
        return position;
    }

    /** The best first, each once. */
    List<ComplaintId> find(String asked, int atMost) {
        try {
            var searcher = searchers.acquire();
            try {
                var found = searcher.search(words.query(asked), atMost * PASSAGES_PER_CASE);
                var cases = new LinkedHashSet<ComplaintId>();
                for (var hit : found.scoreDocs) {
                    if (cases.size() < atMost) {
                        cases.add(caseOf(searcher, hit));
                    }
                }
                return List.copyOf(cases);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }

    private static ComplaintId caseOf(IndexSearcher searcher, ScoreDoc hit) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        var values = leaf.reader().getBinaryDocValues(CASE);
        if (values == null || !values.advanceExact(hit.doc - leaf.docBase)) {
            throw new IllegalStateException("every passage names its case");
        }
        return ComplaintId.of(values.binaryValue().utf8ToString());
    }

    /** Passages that can be found. */
    int passages() {
        return writer.getDocStats().numDocs;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
        words.close();
    }
}
