package io.redress.platform.audit;

import io.redress.contract.audit.AuditAct;
import io.redress.contract.audit.AuditEntry;
import io.redress.platform.log.LogUnavailableException;
import io.redress.platform.security.AccessRefused;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;

/** Signing in and out, and what the access rules refused to who is signed in. */
final class ComingsAndGoings {

    private static final Logger log = LoggerFactory.getLogger(ComingsAndGoings.class);

    private final AuditTrail trail;
    private final Clock clock;

    ComingsAndGoings(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        note(
                AuditEntry.of(
                        clock.instant(), AuditAct.SIGNED_IN, event.getAuthentication().getName()));
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        note(
                AuditEntry.of(
                        clock.instant(), AuditAct.SIGNED_OUT, event.getAuthentication().getName()));
    }

    @EventListener
    void on(AccessRefused refused) {
        note(
                AuditEntry.of(clock.instant(), AuditAct.REFUSED, refused.actor().name())
                        .at(refused.door()));
    }

    /** Nothing is shown or done here that would have to wait for it, and the chain keeps what nobody took. */
    private void note(AuditEntry entry) {
        try {
            trail.append(entry);
        } catch (LogUnavailableException neither) {
            log.warn("{}: {}", entry.act().code(), neither.getMessage());
        }
    }
}
