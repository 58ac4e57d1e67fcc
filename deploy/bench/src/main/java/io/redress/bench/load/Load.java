package io.redress.bench.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** So many connections, each sending its next complaint as soon as the one before is answered. */
public final class Load {

    private static final Pattern ID = Pattern.compile("\"complaintId\":\"([0-9a-f-]{36})\"");
    private static final int ACCEPTED = 202;

    private final URI origin;
    private final int connections;
    private final Complaints complaints;

    public Load(String origin, int connections, Complaints complaints) {
        this.origin = URI.create(origin);
        this.connections = connections;
        this.complaints = complaints;
    }

    public Measured during(Duration time) throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        return until(() -> System.nanoTime() >= end);
    }

    public Measured number(int wanted) throws InterruptedException {
        var begun = new AtomicLong();
        return until(() -> begun.getAndIncrement() >= wanted);
    }

    private Measured until(BooleanSupplier enough) throws InterruptedException {
        var begin = System.nanoTime();
        var shares = new ArrayList<Future<Share>>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                shares.add(senders.submit(() -> send(enough)));
            }
        }
        return measured(Duration.ofNanos(System.nanoTime() - begin), shares);
    }

    private Share send(BooleanSupplier enough) throws IOException {
        var share = new Share();
        try (var connection = new Connection(origin)) {
            while (!enough.getAsBoolean()) {
                var request = complaints.next(origin);
                var before = System.nanoTime();
                var reply = connection.exchange(request);
                share.note(reply, System.nanoTime() - before);
            }
        }
        return share;
    }

    private static Measured measured(Duration took, List<Future<Share>> futures)
            throws InterruptedException {
        var ids = new ArrayList<String>();
        var nanos = new long[0];
        long refused = 0;
        for (var future : futures) {
            try {
                var share = future.get();
                ids.addAll(share.ids);
                refused += share.refused;
                var before = nanos.length;
                nanos = Arrays.copyOf(nanos, before + share.count);
                System.arraycopy(share.nanos, 0, nanos, before, share.count);
            } catch (ExecutionException broken) {
                throw new IllegalStateException("a connection broke", broken.getCause());
            }
        }
        Arrays.sort(nanos);
        return new Measured(ids, refused, took, quantile(nanos, 0.5), quantile(nanos, 0.99));
    }

    private static Duration quantile(long[] sorted, double share) {
        return sorted.length == 0
                ? Duration.ZERO
                : Duration.ofNanos(
                        sorted[(int) Math.min(sorted.length - 1, sorted.length * share)]);
    }

    /** What one connection saw. */
    private static final class Share {
        private final List<String> ids = new ArrayList<>();
        private long[] nanos = new long[4096];
        private int count;
        private long refused;

        void note(Connection.Reply reply, long took) {
            var id = ID.matcher(reply.body());
            if (reply.status() != ACCEPTED || !id.find()) {
                refused++;
                return;
            }
            ids.add(id.group(1));
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = took;
        }
    }
}
