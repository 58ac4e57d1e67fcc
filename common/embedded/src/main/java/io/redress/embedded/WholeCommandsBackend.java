package io.redress.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to disk between commands, never within one.
 *
 * <p>A document and its entry in the index of ids are two maps of the file. Left to itself, the file's own
 * background thread may save one without the other; after a kill -9 such an id can neither be found nor
 * inserted again, and the view that owns it is stuck for good.
 */
final class WholeCommandsBackend extends H2Backend {

    private static final Logger log = LoggerFactory.getLogger(WholeCommandsBackend.class);
    private static final long SAVE_EVERY_MILLIS = 1_000;
    private static final int SAVES_BETWEEN_COMPACTIONS = 10;
    private static final int COMPACT_BELOW_PERCENT = 50;
    private static final int COMPACT_AT_MOST_BYTES = 4 << 20;

    /** Commands share the first lock among themselves; saving takes the second, alone. */
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

    private final ScheduledExecutorService saver =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("redress-store-saver").daemon().factory());
    private int saves;

    @SuppressWarnings("FutureReturnValueIgnored") // save() reports its own failures
    WholeCommandsBackend(MVStore store) {
        super(store);
        saver.scheduleWithFixedDelay(
                this::save, SAVE_EVERY_MILLIS, SAVE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        gate.readLock().lock();
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            gate.readLock().unlock();
        }
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        gate.readLock().lock();
        try {
            return super.handleMessage(message);
        } finally {
            gate.readLock().unlock();
        }
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        gate.readLock().lock();
        try {
            return super.handleQuery(query);
        } finally {
            gate.readLock().unlock();
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return FileDatabase.open(name, getMvStore(), getCursorRegistry());
    }

    private void save() {
        gate.writeLock().lock();
        try {
            commit();
            if (++saves % SAVES_BETWEEN_COMPACTIONS == 0) {
                getMvStore().compact(COMPACT_BELOW_PERCENT, COMPACT_AT_MOST_BYTES);
            }
        } catch (RuntimeException e) {
            log.error("the store could not write its file; it tries again", e);
        } finally {
            gate.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        saver.shutdown();
        gate.writeLock().lock();
        try {
            super.close();
        } finally {
            gate.writeLock().unlock();
        }
    }
}
