package io.redress.contract.audit;

import io.redress.contract.ComplaintId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One deed. Names members of staff, places and ids, and never a customer.
 *
 * @param actor the login name that the token or the session proves
 * @param actingFor the agent that a machine says it acts for
 * @param door method and pattern of the address, such as {@code GET /desk/cases/{reference}}
 * @param complaintId whose data
 * @param objects further ids out of the address, by the names that its pattern gives them
 * @param status how it ended, where it failed
 * @param of sequence, in the same chain, of the entry that it is about
 * @param heads of other chains, as the process found them when it began
 */
public record AuditEntry(
        Instant at,
        AuditAct act,
        @Nullable String actor,
        @Nullable String actingFor,
        @Nullable String door,
        @Nullable ComplaintId complaintId,
        Map<String, String> objects,
        @Nullable Integer status,
        @Nullable Long of,
        List<AuditHead> heads) {

    @SuppressWarnings("ConstantValue") // JSON leaves out what is empty
    public AuditEntry {
        objects = objects == null ? Map.of() : Map.copyOf(objects);
        heads = heads == null ? List.of() : List.copyOf(heads);
    }

    public static AuditEntry of(Instant at, AuditAct act, @Nullable String actor) {
        return new AuditEntry(at, act, actor, null, null, null, Map.of(), null, null, List.of());
    }

    /** Sorted, so that the same entry is always the same text. */
    @Override
    public Map<String, String> objects() {
        return new TreeMap<>(objects);
    }

    public AuditEntry at(String place) {
        return new AuditEntry(
                at, act, actor, actingFor, place, complaintId, objects, status, of, heads);
    }

    public AuditEntry about(@Nullable ComplaintId whose, Map<String, String> ids) {
        return new AuditEntry(at, act, actor, actingFor, door, whose, ids, status, of, heads);
    }

    public AuditEntry onBehalfOf(@Nullable String agent) {
        return new AuditEntry(at, act, actor, agent, door, complaintId, objects, status, of, heads);
    }

    public AuditEntry failing(long sequence, int how) {
        return new AuditEntry(
                at, act, actor, actingFor, door, complaintId, objects, how, sequence, heads);
    }

    public AuditEntry after(List<AuditHead> found) {
        return new AuditEntry(
                at, act, actor, actingFor, door, complaintId, objects, status, of, found);
    }
}
