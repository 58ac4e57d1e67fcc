package io.redress.platform.audit;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.audit.AuditAct;
import io.redress.contract.audit.AuditEntry;
import io.redress.platform.security.Actor;
import io.redress.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** What a request is in the words of the trail. Takes over ids only: an address can be typed with anything in it. */
final class Deeds {

    /** Under these names a variable holds the complaint itself, by its reference or its id. */
    private static final Set<String> COMPLAINTS =
            Set.of("reference", "complaintId", "case", "idOrReference");

    private static final Set<String> WORDS = Set.of("action", "queue");
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern ID =
            Pattern.compile(
                    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}");
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,99}");

    private Deeds() {}

    static AuditEntry of(HttpServletRequest request, Actor actor, Instant now) {
        var seeing = Set.of("GET", "HEAD").contains(request.getMethod());
        var ids = new HashMap<String, String>();
        ComplaintId complaint = null;
        for (var variable : variables(request).entrySet()) {
            var found = complaint(variable.getKey(), variable.getValue());
            if (found.isPresent()) {
                complaint = found.get();
            } else if (isId(variable.getKey(), variable.getValue())) {
                ids.put(variable.getKey(), variable.getValue());
            }
        }
        return AuditEntry.of(now, seeing ? AuditAct.SAW : AuditAct.DID, actor.name())
                .at(request.getMethod() + " " + pattern(request))
                .onBehalfOf(actingFor(request, actor))
                .about(complaint, ids);
    }

    private static @Nullable String actingFor(HttpServletRequest request, Actor actor) {
        var named = request.getHeader(Actor.ACTING_AGENT);
        return named != null && actor.is(Role.SERVICE) && LOGIN.matcher(named).matches()
                ? named
                : null;
    }

    private static Optional<ComplaintId> complaint(String name, String value) {
        if (!COMPLAINTS.contains(name)) {
            return Optional.empty();
        }
        return ID.matcher(value).matches() && value.length() < 64
                ? Optional.of(ComplaintId.of(value))
                : Reference.parse(value).map(Reference::complaintId);
    }

    private static boolean isId(String name, String value) {
        return ID.matcher(value).matches()
                || (WORDS.contains(name) && WORD.matcher(value).matches());
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    @SuppressWarnings("unchecked") // so the attribute is documented
    private static Map<String, String> variables(HttpServletRequest request) {
        var variables =
                (Map<String, String>)
                        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : variables;
    }
}
