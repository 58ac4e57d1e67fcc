package io.redress.triage.precedents;

import static io.redress.triage.precedents.Cases.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.EventEnvelope;
import io.redress.contract.RemedyKind;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.triage.Complaints;
import io.redress.triage.classifying.Embedder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecedentIndexTest {

    static final TopicPartition PARTITION = new TopicPartition("redress.intake.v1", 0);

    /** Texts that begin alike mean alike. */
    static final Embedder BY_FIRST_CHARACTER =
            new Embedder() {
                @Override
                public float[] embed(String readable) {
                    var random = new Random(readable.charAt(0));
                    var vector = new float[64];
                    double square = 0;
                    for (int i = 0; i < vector.length; i++) {
                        vector[i] = (float) random.nextGaussian();
                        square += vector[i] * vector[i];
                    }
                    for (int i = 0; i < vector.length; i++) {
                        vector[i] /= (float) Math.sqrt(square);
                    }
                    return vector;
                }

                @Override
                public String version() {
                    return "first-character";
                }
            };

    static final CaseDocuments DOCUMENTS = new CaseDocuments(BY_FIRST_CHARACTER);

    @TempDir Path folder;

    @Test
    void whatWasNotCommittedIsForgottenWithItsPosition() throws Exception {
        var first = told("kept", "水壶漏水").solvedBy(RemedyKind.REFUND, 99, 5);
        var second = told("lost", "水壶裂了").solvedBy(RemedyKind.REFUND, 99, 5);
        try (var index = new PrecedentIndex(folder, DOCUMENTS)) {
            index.take(first.events());
            index.commit(Map.of(PARTITION, 5L));
            index.take(second.events());
        }
        try (var index = new PrecedentIndex(folder, DOCUMENTS)) {
            assertThat(index.position()).containsEntry(PARTITION, 5L);
            assertThat(index.find(first.complaint().complaintId())).isPresent();
            assertThat(index.find(second.complaint().complaintId())).isEmpty();
        }
    }

    @Test
    void theOrderBetweenTopicsAndRepetitionsChangeNothing() throws Exception {
        var told = told("order", "水壶漏水").solvedBy(RemedyKind.REFUND, 99, 4);
        var reopened =
                Cases.envelope(
                        new CaseReopened(
                                told.complaint().complaintId(),
                                ReopenReason.DISSATISFIED,
                                "lin",
                                "general",
                                1,
                                Complaints.MONDAY),
                        4);
        told.events().add(reopened);
        var resolutionFirst = new ArrayList<EventEnvelope<?>>(told.events());
        Collections.rotate(resolutionFirst, -1);
        var twice = new ArrayList<EventEnvelope<?>>(told.events());
        twice.addAll(told.events());

        var expected = file("a", told.events());
        assertThat(expected.reopened()).isEqualTo(1);
        assertThat(expected.isPrecedent()).isFalse();
        assertThat(file("b", resolutionFirst)).isEqualTo(expected);
        assertThat(file("c", twice)).isEqualTo(expected);
    }

    @Test
    void theSameWordsWithAHappyEndGoFirst() throws Exception {
        try (var index = new PrecedentIndex(folder, DOCUMENTS)) {
            index.take(told("sad", "水壶漏水").solvedBy(RemedyKind.VOUCHER, 10, 1).events());
            index.take(told("happy", "水壶漏水").solvedBy(RemedyKind.REFUND, 99, 5).events());
            var asked = told("asked", "水壶漏水");
            index.take(asked.events());
            index.commit(Map.of());

            var found = index.like(index.find(asked.complaint().complaintId()).orElseThrow(), 5);

            assertThat(found).extracting(Precedent::rating).containsExactly(5, 1);
            assertThat(found.getFirst().words()).contains("水壶");
            assertThat(found.getFirst().likeness()).isEqualTo(100);
        }
    }

    private CaseFile file(String name, List<EventEnvelope<?>> events) throws Exception {
        try (var index = new PrecedentIndex(folder.resolve(name), DOCUMENTS)) {
            index.take(events);
            index.commit(Map.of());
            return index.find(events.getLast().complaintId()).orElseThrow();
        }
    }
}
