package io.redress.platform.audit;

import io.redress.contract.audit.AuditAct;
import io.redress.contract.audit.AuditEntry;
import io.redress.contract.audit.AuditHead;
import io.redress.platform.security.AccessRules;
import io.redress.platform.security.Actors;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Every call of an endpoint that is not open to everybody goes into the trail before the endpoint runs. One that came
 * to nothing gets a second entry that says so.
 */
record AuditInterceptor(AuditTrail trail, AccessRules rules, Clock clock)
        implements HandlerInterceptor {

    private static final String DEED = AuditInterceptor.class.getName();

    private record Deed(AuditEntry entry, AuditHead written) {}

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && !method.hasMethodAnnotation(Unaudited.class)
                && rules.isForStaff(request)) {
            Actors.current()
                    .ifPresent(
                            actor -> {
                                var entry = Deeds.of(request, actor, clock.instant());
                                request.setAttribute(DEED, new Deed(entry, trail.append(entry)));
                            });
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        var status =
                failure == null ? response.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR.value();
        if (status >= HttpStatus.BAD_REQUEST.value()
                && request.getAttribute(DEED) instanceof Deed deed) {
            var was = deed.entry();
            trail.append(
                    new AuditEntry(
                                    clock.instant(),
                                    AuditAct.FAILED,
                                    was.actor(),
                                    was.actingFor(),
                                    was.door(),
                                    was.complaintId(),
                                    was.objects(),
                                    null,
                                    null,
                                    was.heads())
                            .failing(deed.written().sequence(), status));
        }
    }
}
