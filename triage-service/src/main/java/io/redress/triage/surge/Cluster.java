package io.redress.triage.surge;

import io.redress.contract.ComplaintId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Complaints of the last hour that mean the same as the first of them, their leader. */
final class Cluster {

    private final byte[] leader;
    private final Deque<Member> members = new ArrayDeque<>();
    private @Nullable OpenSurge open;

    /** A complaint of this cluster, and when it came. */
    record Member(ComplaintId id, long minute) {}

    Cluster(byte[] leader) {
        this.leader = leader.clone();
    }

    Cluster(byte[] leader, OpenSurge open) {
        this(leader);
        this.open = open;
    }

    double nearness(byte[] meaning) {
        return Vectors.nearness(leader, meaning);
    }

    byte[] leader() {
        return leader.clone();
    }

    @Nullable OpenSurge open() {
        return open;
    }

    void open(@Nullable OpenSurge surge) {
        open = surge;
    }

    void add(ComplaintId id, long minute) {
        members.addLast(new Member(id, minute));
    }

    void forget(long minute) {
        while (!members.isEmpty() && members.getFirst().minute() <= minute - Recent.MINUTES) {
            members.removeFirst();
        }
    }

    /** Nothing was said like it for an hour, and nobody was alarmed. */
    boolean isOver() {
        return members.isEmpty() && open == null;
    }

    int size() {
        return members.size();
    }

    Member first() {
        return members.getFirst();
    }

    Member last() {
        return members.getLast();
    }

    boolean grewIn(long minute) {
        return !members.isEmpty() && members.getLast().minute() == minute;
    }

    int grownIn(long minute) {
        return (int) members.stream().filter(m -> m.minute() == minute).count();
    }

    List<ComplaintId> examples() {
        return members.reversed().stream().limit(10).map(Member::id).toList();
    }
}
