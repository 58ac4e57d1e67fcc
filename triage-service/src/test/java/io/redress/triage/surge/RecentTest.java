package io.redress.triage.surge;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.ComplaintId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {

    @Test
    void theExamplesOfABusyMinuteBeginWithTheOneThatCameLast() {
        var recent = new Recent(List.of());
        recent.add(1, complaints(0, 3));
        recent.add(2, complaints(3, 20));

        assertThat(recent.examples(1)).isEqualTo(complaints(10, 20).reversed());
        assertThat(recent.count()).isEqualTo(20);
    }

    @Test
    void aQuietMinuteIsFilledUpWithTheOneBefore() {
        var recent = new Recent(List.of());
        recent.add(1, complaints(0, 3));
        recent.add(2, complaints(3, 5));

        assertThat(recent.examples(1)).isEqualTo(complaints(0, 5).reversed());
        assertThat(recent.examples(2)).isEqualTo(complaints(3, 5).reversed());
    }

    private static List<ComplaintId> complaints(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> new ComplaintId(new UUID(0, number)))
                .toList();
    }
}
