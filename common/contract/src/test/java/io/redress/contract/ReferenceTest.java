package io.redress.contract;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property(tries = 300)
    void theSameArrivalHasTheSameReferenceAndComplaintId(@ForAll String channelKey) {
        var reference = Reference.ofArrival(channelKey);

        assertThat(Reference.ofArrival(channelKey)).isEqualTo(reference);
        assertThat(Reference.ofArrival(channelKey).complaintId())
                .isEqualTo(reference.complaintId());
        assertThat(Reference.parse(reference.value())).contains(reference);
    }

    @Property(tries = 2_000)
    void aSingleMisheardCharacterIsNoticed(
            @ForAll String channelKey,
            @ForAll @IntRange(max = 12) int place,
            @ForAll @IntRange(max = 31) int heard) {
        var plain = Reference.ofArrival(channelKey).value().substring(3).replace("-", "");
        var misheard =
                plain.substring(0, place) + ALPHABET.charAt(heard) + plain.substring(place + 1);

        assertThat(Reference.parse(misheard).isPresent()).isEqualTo(misheard.equals(plain));
    }

    @Property(tries = 2_000)
    void swappedNeighboursAreNoticed(
            @ForAll String channelKey, @ForAll @IntRange(max = 11) int place) {
        var plain = Reference.ofArrival(channelKey).value().substring(3).replace("-", "");
        var swapped =
                plain.substring(0, place)
                        + plain.charAt(place + 1)
                        + plain.charAt(place)
                        + plain.substring(place + 2);

        assertThat(Reference.parse(swapped).isPresent()).isEqualTo(swapped.equals(plain));
    }

    @Test
    void isReadAsPeopleTypeIt() {
        var reference = Reference.ofArrival("web:1");
        var sloppy =
                " "
                        + reference
                                .value()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace("-", " ")
                                .replace('0', 'o');

        assertThat(Reference.parse(sloppy)).contains(reference);
        assertThat(Reference.parse("")).isEmpty();
        assertThat(Reference.parse("RD-".repeat(1000))).isEmpty();
    }

    @Test
    void oneWhoseOwnCharactersBeginLikeThePrefixIsReadWithoutIt() {
        var twin =
                java.util.stream.IntStream.iterate(0, i -> i + 1)
                        .mapToObj(i -> Reference.ofArrival("web:" + i))
                        .filter(reference -> reference.value().startsWith("RD-RD"))
                        .findFirst()
                        .orElseThrow();

        assertThat(Reference.parse(twin.value().substring(3))).contains(twin);
        assertThat(Reference.parse(twin.value())).contains(twin);
    }
}
