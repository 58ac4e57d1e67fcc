package io.redress.triage.precedents;

import io.redress.contract.ComplaintId;
import io.redress.contract.ContractJson;
import io.redress.triage.classifying.Embedder;
import io.redress.triage.surge.Vectors;
import io.redress.triage.text.ReadableText;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jspecify.annotations.Nullable;

/** Case files as documents of the index. Only a precedent can be found by meaning and words; all by id. */
final class CaseDocuments {

    static final String ID = "id";
    static final String FILE = "file";
    static final String WORDS = "words";
    static final String MEANING = "meaning";
    static final String VECTOR = "vector";

    private static final int READ = 400;

    private final Embedder embedder;

    CaseDocuments(Embedder embedder) {
        this.embedder = embedder;
    }

    static Term idOf(ComplaintId id) {
        return new Term(ID, id.toString());
    }

    /** @param known the meaning, where it was read before */
    Document of(CaseFile file, byte @Nullable [] known) {
        var document = new Document();
        document.add(new StringField(ID, file.complaintId().toString(), Store.NO));
        document.add(new StoredField(FILE, ContractJson.mapper().writeValueAsBytes(file)));
        if (file.isPrecedent()) {
            var narrative = Objects.requireNonNull(file.narrative());
            var meaning = known == null ? meaningOf(narrative) : known;
            document.add(new TextField(WORDS, narrative, Store.NO));
            document.add(new KnnByteVectorField(MEANING, meaning, VectorSimilarityFunction.COSINE));
            document.add(new StoredField(VECTOR, meaning));
        }
        return document;
    }

    byte[] meaningOf(String narrative) {
        return Vectors.bytes(embedder.embed(ReadableText.of(narrative, READ).value()));
    }

    static CaseFile file(Document document) {
        var bytes = document.getBinaryValue(FILE);
        return Objects.requireNonNull(
                ContractJson.mapper()
                        .readValue(bytes.bytes, bytes.offset, bytes.length, CaseFile.class));
    }

    static byte @Nullable [] meaning(Document document) {
        var bytes = document.getBinaryValue(VECTOR);
        return bytes == null
                ? null
                : java.util.Arrays.copyOfRange(
                        bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }
}
