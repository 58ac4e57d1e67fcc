package io.redress.platform.audit;

import io.redress.contract.audit.AuditChain.Link;
import io.redress.contract.audit.AuditHead;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The topic of this service's trail. */
interface AuditLog {

    /** Completes when the broker has it. In the order of the calls. */
    CompletableFuture<Void> send(Link link);

    /** Where the chains of earlier runs, and of other processes of this service, have got to. */
    List<AuditHead> heads();
}
