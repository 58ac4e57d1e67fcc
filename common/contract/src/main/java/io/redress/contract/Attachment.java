package io.redress.contract;

import java.util.regex.Pattern;

/**
 * Points at bytes in the attachment store: addressed by their own SHA-256 (64 hex digits, lower
 * case). The bytes are the only data that is not in the log.
 *
 * @param size in bytes
 * @param mediaType as sniffed from the bytes, not as the sender claimed
 * @param fileName as the sender called it, cleaned of paths and control characters
 */
public record Attachment(String sha256, long size, String mediaType, @Personal String fileName) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Attachment {
        if (!HEX.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256 must be 64 lower-case hex digits");
        }
        if (size < 0) {
            throw new IllegalArgumentException("size must not be negative: " + size);
        }
    }
}
