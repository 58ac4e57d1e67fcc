package io.redress.triage.overview;

import io.redress.contract.Coded;
import io.redress.contract.Flag;
import io.redress.contract.triage.Judgement;
import io.redress.contract.triage.TriageEvent.Alternative;
import io.redress.triage.overview.Board.Entry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One complaint as the board shows it: codes whose names the page knows, and shares in whole percents.
 *
 * @param key makes each form work once
 * @param chosen what the form proposes: a person's word, where there is one, before the machine's
 * @param others the next nearest categories
 * @param said what a person said; null while nobody has
 * @param earlier the complaint that may tell the same story; null for none, or when that is settled
 * @param asked the customer wants a person to judge, and nobody has yet
 */
record Row(
        String complaintId,
        String reference,
        long version,
        UUID key,
        Choice read,
        Choice chosen,
        int percent,
        List<Other> others,
        List<String> reasons,
        Text text,
        String since,
        @Nullable Said said,
        @Nullable Earlier earlier,
        boolean asked) {

    /** A judgement in codes. */
    record Choice(String category, String severity, List<String> flags) {

        static Choice of(Judgement judgement) {
            return new Choice(
                    judgement.category().code(),
                    judgement.severity().code(),
                    judgement.flags().stream().map(Flag::code).sorted().toList());
        }
    }

    /** Another category that it may be. */
    record Other(String category, int percent) {

        static Other of(Alternative alternative) {
            return new Other(alternative.category().code(), percentOf(alternative.confidence()));
        }
    }

    /** A person's word, in the page's own form. */
    record Said(boolean corrected, String by, String at, Choice choice) {}

    /** The other one of a proposed pair. */
    record Earlier(String reference, String reason, @Nullable Text text) {}

    /** The customer's words: what is shown at once, and what follows when somebody asks for more. */
    record Text(@Nullable String subject, String begin, String rest, String channel, String at) {}

    static Judgement read(Entry entry) {
        var read = entry.read();
        return new Judgement(read.category(), read.severity(), read.flags());
    }

    static List<String> codes(List<? extends Coded> coded) {
        return coded.stream().map(Coded::code).toList();
    }

    static int percentOf(double share) {
        return (int) Math.round(share * 100);
    }
}
