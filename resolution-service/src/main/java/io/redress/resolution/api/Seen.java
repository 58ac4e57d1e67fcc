package io.redress.resolution.api;

import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version that a caller has seen, as a header tells it. */
final class Seen {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"|([0-9]{1,18})");

    private Seen() {}

    /** @throws ProblemException when the header is there and is no version of ours */
    static OptionalLong version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return OptionalLong.empty();
        }
        var matcher = ETAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "if-match"));
        }
        var digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return OptionalLong.of(Long.parseLong(digits));
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }
}
