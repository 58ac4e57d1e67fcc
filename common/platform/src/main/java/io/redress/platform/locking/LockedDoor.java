package io.redress.platform.locking;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.platform.security.Actors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Before every page and call whose address names a complaint: by its reference, or by its id. A new
 * endpoint of that kind cannot forget it. Customers come by other doors, and see their own.
 */
record LockedDoor(Locks locks) implements HandlerInterceptor {

    private static final Set<String> NAMES =
            Set.of("reference", "complaintId", "case", "idOrReference");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Actors.current().ifPresent(actor -> named(request).ifPresent(id -> locks.check(actor, id)));
        return true;
    }

    @SuppressWarnings("unchecked") // so the attribute is documented
    private static Optional<ComplaintId> named(HttpServletRequest request) {
        var variables =
                (Map<String, String>)
                        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null
                ? Optional.empty()
                : variables.entrySet().stream()
                        .filter(variable -> NAMES.contains(variable.getKey()))
                        .flatMap(variable -> complaint(variable.getValue()).stream())
                        .findFirst();
    }

    private static Optional<ComplaintId> complaint(String named) {
        return ID.matcher(named).matches()
                ? Optional.of(ComplaintId.of(named))
                : Reference.parse(named).map(Reference::complaintId);
    }
}
