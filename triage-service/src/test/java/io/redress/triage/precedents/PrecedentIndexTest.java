package io.redress.triage.precedents;

import static io.redress.triage.precedents.Cases.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import io.redress.contract.Category;
import io.redress.contract.EventEnvelope;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.contract.triage.Facts;
import io.redress.contract.triage.Judgement;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.TriageCorrected;
import io.redress.triage.Complaints;
import io.redress.triage.classifying.Embedder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
        assertThat(expected.handling().reopened()).isEqualTo(1);
        assertThat(expected.isPrecedent()).isFalse();
        assertThat(file("b", resolutionFirst)).isEqualTo(expected);
        assertThat(file("c", twice)).isEqualTo(expected);
    }

    @Test
    void whatAPersonSaysOfACaseStandsAgainstALaterCopyOfTheReading() throws Exception {
        var told = told("judged", "水壶漏水").solvedBy(RemedyKind.REFUND, 99, 5);
        var id = told.complaint().complaintId();
        var read = triaged(told, Category.DELIVERY);
        told.add(read, 0)
                .add(
                        new TriageCorrected(
                                id,
                                told.complaint().reference(),
                                new Judgement(Category.DELIVERY, Severity.NORMAL, Set.of()),
                                new Judgement(Category.PRODUCT_QUALITY, Severity.NORMAL, Set.of()),
                                "words-1",
                                "lin",
                                Complaints.MONDAY),
                        1)
                .add(read, 0);

        assertThat(file("judged", told.events()).reading().category())
                .isEqualTo(Category.PRODUCT_QUALITY);
    }

    @Test
    void aWithdrawnComplaintLeavesNothingBehindWhicheverTopicIsReadLast() throws Exception {
        var told = told("withdrawn", "水壶漏水").solvedBy(RemedyKind.REFUND, 99, 5);
        var gone =
                Cases.envelope(
                        new CaseWithdrawn(told.complaint().complaintId(), null, Complaints.MONDAY),
                        4);
        var last = new ArrayList<EventEnvelope<?>>(told.events());
        last.add(gone);
        var first = new ArrayList<EventEnvelope<?>>(List.of(gone));
        first.addAll(told.events());

        var expected = CaseFile.of(told.complaint().complaintId()).endedNow();
        assertThat(file("last", last)).isEqualTo(expected);
        assertThat(file("first", first)).isEqualTo(expected);
    }

    @Test
    void ofSomebodyWhoWasErasedNoWordIsLeftInTheFiles() throws Exception {
        var told = told("erased", "zanzibar teapot leaks").solvedBy(RemedyKind.REFUND, 99, 5);
        var erased =
                new PersonalDataErased(
                        told.complaint().complaintId(), "consent-withdrawn", Complaints.MONDAY);
        try (var index = new PrecedentIndex(folder, DOCUMENTS)) {
            index.take(told.events());
            index.take(told("other", "水壶裂了").solvedBy(RemedyKind.REFUND, 99, 5).events());
            index.commit(Map.of(PARTITION, 5L));

            index.take(List.of(Cases.envelope(erased, 0)));
            index.commit(Map.of(PARTITION, 6L));

            assertThat(index.find(told.complaint().complaintId()))
                    .contains(CaseFile.of(told.complaint().complaintId()).endedNow());
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(file -> holds(file, "zanzibar"));
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws Exception {
        var told = told("kept", "水壶漏水").solvedBy(RemedyKind.REFUND, 99, 5);
        var place = new Shelf(folder).current();
        try (var index = new PrecedentIndex(place, DOCUMENTS)) {
            index.take(told.events());
            index.commit(Map.of(PARTITION, 5L));
        }
        try (var files = Files.list(place)) {
            for (var file : files.filter(it -> it.toString().contains("segments_")).toList()) {
                Files.writeString(file, "garbage");
            }
        }
        var serving = new ServingIndex(folder, DOCUMENTS);

        var fresh = serving.open();

        assertThat(fresh.position()).isEmpty();
        fresh.take(told.events());
        fresh.commit(Map.of(PARTITION, 5L));
        serving.close();
        var again = new ServingIndex(folder, DOCUMENTS);
        assertThat(again.open().position()).containsEntry(PARTITION, 5L);
        again.close();
    }

    @Test
    void aRebuildThatFailsDoesNotHinderTheNext() throws Exception {
        var serving = new ServingIndex(folder, DOCUMENTS);
        var before = serving.open();

        assertThatThrownBy(
                        () ->
                                serving.replaceBy(
                                        index -> {
                                            throw new IllegalStateException("broker away");
                                        }))
                .hasMessage("broker away");

        assertThat(serving.serves(before)).isTrue();
        serving.replaceBy(index -> index.commit(Map.of(PARTITION, 9L)));
        assertThat(serving.open().position()).containsEntry(PARTITION, 9L);
        serving.close();
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

    private static ComplaintTriaged triaged(Cases told, Category category) {
        return new ComplaintTriaged(
                told.complaint().complaintId(),
                told.complaint().reference(),
                category,
                0.9,
                List.of(),
                Severity.NORMAL,
                Set.of(),
                "zh",
                null,
                null,
                new Facts(null, null, List.of(), List.of()),
                null,
                false,
                List.of(),
                "words-1",
                Complaints.MONDAY);
    }

    private CaseFile file(String name, List<EventEnvelope<?>> events) throws Exception {
        try (var index = new PrecedentIndex(folder.resolve(name), DOCUMENTS)) {
            index.take(events);
            index.commit(Map.of());
            return index.find(events.getLast().complaintId()).orElseThrow();
        }
    }
}
