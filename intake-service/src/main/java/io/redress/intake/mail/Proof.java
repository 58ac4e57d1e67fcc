package io.redress.intake.mail;

import io.redress.contract.intake.SenderProof;
import io.redress.intake.mail.mime.MailHeaders;
import io.redress.intake.mail.mime.Unquoted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a mail server of ours found out about a mail's sender (Authentication-Results, RFC 8601).
 * Anybody can write such a header: it counts only under the name of a server that we were told to
 * trust, and of several the topmost, which is the one that server put there last. It quotes what the
 * sender said: whatever stands in quotes or comments proves nothing, but a failure is believed
 * wherever it stands.
 */
final class Proof {

    private static final Pattern DMARC =
            Pattern.compile(
                    "\\s*dmarc\\s*(?:/\\s*[0-9]{1,3}\\s*)?=\\s*([a-z]{1,20})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern FAILURE =
            Pattern.compile("\\bdmarc\\s*=\\s*fail\\b", Pattern.CASE_INSENSITIVE);

    private Proof() {}

    /** Empty where no server that we trust looked. */
    static Optional<SenderProof> of(MailHeaders headers, List<String> trusted) {
        return headers.raw("Authentication-Results")
                .filter(results -> isOf(trusted, Unquoted.of(results).text()))
                .findFirst()
                .map(results -> verdict(results, Unquoted.of(results)));
    }

    private static boolean isOf(List<String> trusted, String results) {
        var server = results.strip().split("[;\\s]", 2)[0];
        return trusted.stream().anyMatch(server::equalsIgnoreCase);
    }

    private static SenderProof verdict(String raw, Unquoted results) {
        var found = Stream.of(results.text().split(";")).skip(1).flatMap(Proof::dmarc).toList();
        if (FAILURE.matcher(raw).find() || found.contains("fail")) {
            return SenderProof.FORGED;
        }
        boolean proven =
                results.balanced() && !found.isEmpty() && found.stream().allMatch("pass"::equals);
        return proven ? SenderProof.PROVEN : SenderProof.UNPROVEN;
    }

    private static Stream<String> dmarc(String part) {
        var dmarc = DMARC.matcher(part);
        return dmarc.lookingAt()
                ? Stream.of(dmarc.group(1).toLowerCase(Locale.ROOT))
                : Stream.empty();
    }
}
