package io.redress.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one file a store on disk lives in, and what becomes of it when it is damaged. */
record StoreFile(Path path) {

    private static final Logger log = LoggerFactory.getLogger(StoreFile.class);
    private static final int CACHE_MEGABYTES = 16;

    /** Nobody reads it any more, and it is full of what customers told. */
    private static final String FORMER = "store.mv";

    static StoreFile in(Path directory) {
        return new StoreFile(directory.resolve("documents.mv"));
    }

    /** Opens the store; one that is damaged beyond opening is kept under another name, and an empty one returned. */
    WholeCommandsBackend open() {
        prepare();
        try {
            return attempt();
        } catch (RuntimeException damaged) {
            if (notTheContents(damaged)) {
                throw new IllegalStateException(
                        "the store's file " + path + " cannot be used", damaged);
            }
            var aside = setAside();
            log.error(
                    "the store's file {} is damaged; it is now {}, and the store starts empty and is filled from"
                            + " the log",
                    path,
                    aside.getFileName(),
                    damaged);
            return attempt();
        }
    }

    private WholeCommandsBackend attempt() {
        var store =
                new MVStore.Builder()
                        .fileName(path.toString())
                        .cacheSize(CACHE_MEGABYTES)
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .open();
        try {
            StoredMaps.openAll(store);
            return new WholeCommandsBackend(store);
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw e;
        }
    }

    /** Somebody else has the file, or the disk refuses: nothing that an empty file would mend. */
    private static boolean notTheContents(RuntimeException failure) {
        return failure instanceof MVStoreException known
                && (known.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                        || known.getErrorCode() == DataUtils.ERROR_WRITING_FAILED);
    }

    private void prepare() {
        try {
            Files.createDirectories(path.getParent());
            if (Files.deleteIfExists(path.resolveSibling(FORMER))) {
                log.info(
                        "{} held the store in a form of before; it is filled anew from the log",
                        FORMER);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot create the store's directory " + path.getParent(), e);
        }
        if (Files.exists(path) && !(Files.isReadable(path) && Files.isWritable(path))) {
            throw new IllegalStateException(
                    "the store's file " + path + " may not be read and written by this user");
        }
    }

    private Path setAside() {
        var number = 1;
        while (Files.exists(aside(number))) {
            number++;
        }
        try {
            return Files.move(path, aside(number));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot set the damaged file " + path + " aside", e);
        }
    }

    private Path aside(int number) {
        return path.resolveSibling(path.getFileName() + ".damaged-" + number);
    }
}
