package io.redress.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.EventTypes;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records that lie in somebody's log. They are never edited, only added to; what is a breaking
 * change for them needs a new type with the next version in its name.
 */
class GoldenSamplesTest {

    static List<Sample> golden() {
        return Sample.all(Sample.GOLDEN);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void anOldRecordStillMeansWhatItMeant(Sample sample) {
        assertThat(Meaning.lost(sample.type(), sample.value())).isEmpty();
        assertThat(Schemas.complaints(sample.type(), sample.value())).isEmpty();
        assertThat(sample.decoded().complaintId()).hasToString(sample.key());
    }

    @Test
    void everyTypeIsKept() {
        assertThat(golden().stream().map(Sample::type).distinct())
                .containsExactlyInAnyOrderElementsOf(EventTypes.all());
    }

    @Test
    void nobodyEditedAnOldRecord() throws Exception {
        var sums = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Sample.GOLDEN.resolve("SHA256SUMS"))) {
            sums.put(line.substring(66), line.substring(0, 64));
        }
        var found = new TreeMap<String, String>();
        for (var sample : golden()) {
            var bytes = Files.readAllBytes(Sample.GOLDEN.resolve(sample.name()));
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            found.put(sample.name(), HexFormat.of().formatHex(hash));
        }
        assertThat(found).isEqualTo(sums);
    }
}
