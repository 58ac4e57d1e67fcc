package io.redress.platform.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * Keeps bytes under their own SHA-256. Writing the same bytes twice keeps them once. An accepted
 * arrival's bytes are here, synced, before its event is in the log.
 */
public interface AttachmentStore {

    /**
     * Reads the stream to its end and keeps it.
     *
     * @param limit in bytes
     * @throws AttachmentTooLargeException after {@code limit} bytes; nothing is kept
     * @throws IOException when the store cannot keep it; the sender must keep it instead
     */
    Stored store(InputStream bytes, long limit) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when nothing lies under this hash */
    InputStream open(String sha256) throws IOException;

    boolean has(String sha256);

    /**
     * Removes the bytes for good, unless somebody stored them again at this time or later.
     *
     * @return true when nothing lies under this hash now
     */
    boolean remove(String sha256, Instant notStoredSince) throws IOException;

    /** @param sha256 64 lower-case hex digits; size in bytes */
    record Stored(String sha256, long size) {}
}
