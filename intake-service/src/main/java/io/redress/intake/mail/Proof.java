package io.redress.intake.mail;

import io.redress.contract.intake.SenderProof;
import io.redress.intake.mail.mime.MailHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what a mail server of ours found out about a mail's sender (Authentication-Results, RFC 8601).
 * Anybody can write such a header: it counts only under the name of a server that we were told to
 * trust, and of several the topmost, which is the one that server put there last.
 */
final class Proof {

    private static final Pattern DMARC =
            Pattern.compile("(?:^|[;\\s])dmarc\\s*=\\s*([a-z]{1,20})", Pattern.CASE_INSENSITIVE);

    private Proof() {}

    /** Empty where no server that we trust looked. */
    static Optional<SenderProof> of(MailHeaders headers, List<String> trusted) {
        return headers.all("Authentication-Results")
                .filter(results -> isOf(trusted, results))
                .findFirst()
                .map(Proof::verdict);
    }

    private static boolean isOf(List<String> trusted, String results) {
        var server = results.split("[;\\s]", 2)[0].strip();
        return trusted.stream().anyMatch(server::equalsIgnoreCase);
    }

    private static SenderProof verdict(String results) {
        var dmarc = DMARC.matcher(withoutComments(results));
        return switch (dmarc.find() ? dmarc.group(1).toLowerCase(Locale.ROOT) : "none") {
            case "pass" -> SenderProof.PROVEN;
            case "fail" -> SenderProof.FORGED;
            default -> SenderProof.UNPROVEN;
        };
    }

    /** A comment may hold what a sender wrote. */
    private static String withoutComments(String results) {
        var plain = new StringBuilder(results.length());
        int depth = 0;
        for (int i = 0; i < results.length(); i++) {
            char c = results.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (depth == 0 && c != ')') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
