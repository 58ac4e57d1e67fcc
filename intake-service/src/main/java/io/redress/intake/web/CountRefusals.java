package io.redress.intake.web;

import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.intake.RejectionReason;
import io.redress.intake.arrival.Rejections;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Enters in the ledger what a door refused for what it was. By the answer's status, so that it makes no
 * difference who refused: a filter, the server, or the form's rules. Not entered: what was sent to the
 * wrong place or with a wrong secret (it reached no door), what must be sent again because the broker
 * is away, and what came too often.
 */
final class CountRefusals extends OncePerRequestFilter {

    /** Where a controller that knows better than the status leaves the reason. */
    static final String REASON = CountRefusals.class.getName();

    private final Rejections rejections;

    CountRefusals(Rejections rejections) {
        this.rejections = rejections;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        reason(request, response.getStatus())
                .ifPresent(reason -> note(request.getServletPath(), reason));
    }

    private void note(String path, RejectionReason reason) {
        var channel = path.startsWith("/api/calls") ? Channel.PHONE : Channel.WEB;
        rejections.note(channel, reason, answered(path));
    }

    private static Optional<RejectionReason> reason(HttpServletRequest request, int status) {
        return switch (status) {
            case 400 ->
                    Optional.of(
                            request.getAttribute(REASON) instanceof RejectionReason known
                                    ? known
                                    : RejectionReason.INVALID);
            case 401 ->
                    request.getAttribute(REASON) == RejectionReason.BAD_SIGNATURE
                            ? Optional.of(RejectionReason.BAD_SIGNATURE)
                            : Optional.empty();
            case 413 -> Optional.of(RejectionReason.TOO_LARGE);
            case 415 -> Optional.of(RejectionReason.UNSUPPORTED_MEDIA_TYPE);
            case 422 -> Optional.of(RejectionReason.INVALID);
            default -> Optional.empty();
        };
    }

    /** The complaint whose door for answers this was. */
    private static @Nullable ComplaintId answered(String path) {
        var parts = path.split("/", 6);
        return path.startsWith("/api/complaints/") && parts.length > 3
                ? Reference.parse(parts[3]).map(Reference::complaintId).orElse(null)
                : null;
    }
}
