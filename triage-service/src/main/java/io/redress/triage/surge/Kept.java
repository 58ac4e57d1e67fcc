package io.redress.triage.surge;

import org.jspecify.annotations.Nullable;

/**
 * A piece of what a watch knows, to be kept under a key.
 *
 * @param state a record or bytes that JSON can hold; null when there is nothing to be kept any more
 */
public record Kept(String key, @Nullable Object state) {

    /** A piece that is taken back; the watch knows by the key what it is. */
    public interface Reader {

        String key();

        <T> T as(Class<T> type);
    }
}
