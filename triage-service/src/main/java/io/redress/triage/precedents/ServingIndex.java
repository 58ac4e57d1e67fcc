package io.redress.triage.precedents;

import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index that answers now. One at a time is open, and one at a time is written or replaced; those who ask need
 * not wait for either.
 */
final class ServingIndex {

    private static final Logger log = LoggerFactory.getLogger(ServingIndex.class);
    private static final int ATTEMPTS = 3;

    private final Shelf shelf;
    private final CaseDocuments documents;
    private volatile @Nullable PrecedentIndex serving;

    ServingIndex(Path folder, CaseDocuments documents) {
        this.shelf = new Shelf(folder);
        this.documents = documents;
    }

    /**
     * A search that meets the moment in which another index takes over asks the new one.
     *
     * @throws ProblemException when there is none yet
     */
    <T> T ask(Function<PrecedentIndex, T> question) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var index = serving;
            if (index != null) {
                try {
                    return question.apply(index);
                } catch (AlreadyClosedException replaced) {
                    log.debug("The index was replaced during a search", replaced);
                }
            }
        }
        throw new ProblemException(Problem.unavailable("store-unavailable"));
    }

    /** One that is damaged beyond opening is thrown away and an empty one returned: the log has it all. */
    synchronized PrecedentIndex open() throws IOException {
        var open = serving;
        if (open != null) {
            return open;
        }
        try {
            return serve(new PrecedentIndex(shelf.current(), documents));
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | FileNotFoundException
                | NoSuchFileException
                | EOFException damaged) {
            log.error("The index of precedents is damaged and is made anew from the log", damaged);
            var fresh = shelf.beside();
            var empty = new PrecedentIndex(fresh, documents);
            shelf.becomes(fresh);
            return serve(empty);
        }
    }

    private PrecedentIndex serve(PrecedentIndex index) {
        serving = index;
        return index;
    }

    boolean serves(PrecedentIndex index) {
        return serving == index;
    }

    /** Does nothing when another one serves by now. */
    synchronized void write(PrecedentIndex index, Runnable change) {
        if (serves(index)) {
            change.run();
        }
    }

    /** What was taken in and not written is read again. */
    synchronized void forget(PrecedentIndex index) throws IOException {
        if (serves(index)) {
            serving = null;
            index.close();
        }
    }

    synchronized void close() throws IOException {
        var open = serving;
        if (open != null) {
            forget(open);
        }
    }

    /** Takes over when the filling is through, the last of it while nobody writes; the old one serves until then. */
    void replaceBy(Filling filling) throws IOException {
        var place = shelf.beside();
        var fresh = new PrecedentIndex(place, documents);
        try {
            filling.fill(fresh);
            synchronized (this) {
                filling.fill(fresh);
                var old = serving;
                serve(fresh);
                if (old != null) {
                    old.close();
                }
                shelf.becomes(place);
            }
        } finally {
            // Left open it would hold its place against every rebuild to come.
            if (!serves(fresh)) {
                fresh.close();
            }
        }
    }

    /** Brings an index to the end of the log. */
    interface Filling {
        void fill(PrecedentIndex index);
    }
}
