package io.redress.triage.precedents;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;

/**
 * Case files in a Lucene index on disk. Events are folded in memory and written with the position up
 * to which they were read in one commit: after a crash both fall back together. Events come from one
 * thread; anybody may search.
 */
final class PrecedentIndex implements AutoCloseable {

    /** The graph of a segment is built on the heap: so much of it at once, however many cases there are. */
    private static final double LARGEST_SEGMENT_MB = 96;

    private static final double BUFFER_MB = 12;

    private final CaseDocuments documents;
    private final Analyzer analyzer = new SmartChineseAnalyzer();
    private final MMapDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<ComplaintId, CaseFile> unwritten = new HashMap<>();
    private boolean forgetting;

    PrecedentIndex(Path folder, CaseDocuments documents) throws IOException {
        this.documents = documents;
        directory = new MMapDirectory(folder);
        try {
            writer = new IndexWriter(directory, settings());
        } catch (IOException | RuntimeException unreadable) {
            directory.close();
            throw unreadable;
        }
        searchers = new SearcherManager(writer, new SearcherFactory());
    }

    private IndexWriterConfig settings() {
        var merges = new TieredMergePolicy();
        merges.setMaxMergedSegmentMB(LARGEST_SEGMENT_MB);
        merges.setForceMergeDeletesPctAllowed(0);
        var oneAtATime = new ConcurrentMergeScheduler();
        oneAtATime.setMaxMergesAndThreads(2, 1);
        return new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergePolicy(merges)
                .setMergeScheduler(oneAtATime)
                .setCodec(new SmallGraphs());
    }

    /** Twelve neighbours find as well as sixteen among complaints, and take less room. Read by the name of its parent. */
    private static final class SmallGraphs extends Lucene104Codec {
        private final KnnVectorsFormat format = new Lucene99HnswVectorsFormat(12, 60);

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return format;
        }
    }

    void take(List<EventEnvelope<?>> events) {
        for (var envelope : events) {
            if (Filing.concerns(envelope.event())) {
                forgetting |= envelope.event() instanceof PersonalDataErased;
                var id = envelope.complaintId();
                var before = Optional.ofNullable(unwritten.get(id)).or(() -> find(id));
                var file = before.orElseGet(() -> CaseFile.of(id));
                unwritten.put(id, Filing.after(file, envelope));
            }
        }
    }

    int unwritten() {
        return unwritten.size();
    }

    /** @param next offsets of the first records that were not taken */
    void commit(Map<TopicPartition, Long> next) {
        try {
            for (var file : unwritten.values()) {
                writer.updateDocument(
                        CaseDocuments.idOf(file.complaintId()), documents.of(file, known(file)));
            }
            var position = new HashMap<String, String>();
            next.forEach((p, at) -> position.put(p.topic() + "/" + p.partition(), at.toString()));
            writer.setLiveCommitData(position.entrySet());
            if (forgetting) {
                // Replaced documents lie in their files until those are merged: the sooner the
                // better.
                writer.forceMergeDeletes();
            }
            writer.commit();
            unwritten.clear();
            forgetting = false;
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("the index of precedents cannot be written", e);
        }
    }

    /** Where to read on. */
    Map<TopicPartition, Long> position() {
        var position = new HashMap<TopicPartition, Long>();
        var kept = writer.getLiveCommitData();
        if (kept != null) {
            for (var entry : kept) {
                int slash = entry.getKey().lastIndexOf('/');
                var partition =
                        new TopicPartition(
                                entry.getKey().substring(0, slash),
                                Integer.parseInt(entry.getKey().substring(slash + 1)));
                position.put(partition, Long.parseLong(entry.getValue()));
            }
        }
        return position;
    }

    Optional<CaseFile> find(ComplaintId id) {
        return document(id).map(CaseDocuments::file);
    }

    List<Precedent> like(CaseFile asked, int atMost) {
        try {
            var searcher = searchers.acquire();
            try {
                return new PrecedentSearch(searcher, analyzer, documents).like(asked, atMost);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index of precedents cannot be read", e);
        }
    }

    int cases() {
        return writer.getDocStats().numDocs;
    }

    private byte @org.jspecify.annotations.Nullable [] known(CaseFile file) {
        return file.isPrecedent()
                ? document(file.complaintId()).map(CaseDocuments::meaning).orElse(null)
                : null;
    }

    private Optional<Document> document(ComplaintId id) {
        try {
            var searcher = searchers.acquire();
            try {
                var hits = searcher.search(new TermQuery(CaseDocuments.idOf(id)), 1).scoreDocs;
                return hits.length == 0
                        ? Optional.empty()
                        : Optional.of(searcher.storedFields().document(hits[0].doc));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index of precedents cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
        analyzer.close();
    }
}
