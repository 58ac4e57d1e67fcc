package io.redress.platform.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Files under {@code <directory>/ab/cd/<sha256>}. Written aside, synced and renamed, so that a name
 * never stands for half a file, however the machine stops.
 */
final class FileAttachmentStore implements AttachmentStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path directory;

    FileAttachmentStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public Stored store(InputStream bytes, long limit) throws IOException {
        Files.createDirectories(directory);
        var aside = Files.createTempFile(directory, "incoming", ".part");
        try {
            var digest = sha256();
            var size = copy(bytes, aside, digest, limit);
            var name = HexFormat.of().formatHex(digest.digest());
            var place = placeOf(name);
            Files.createDirectories(place.getParent());
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            return new Stored(name, size);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(placeOf(sha256));
    }

    @Override
    public boolean has(String sha256) {
        return Files.exists(placeOf(sha256));
    }

    @Override
    public boolean remove(String sha256, Instant notStoredSince) throws IOException {
        var place = placeOf(sha256);
        if (!Files.exists(place)) {
            return true;
        }
        if (!Files.getLastModifiedTime(place).toInstant().isBefore(notStoredSince)) {
            return false;
        }
        Files.deleteIfExists(place);
        return true;
    }

    private Path placeOf(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex");
        }
        return directory
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static long copy(InputStream bytes, Path target, MessageDigest digest, long limit)
            throws IOException {
        long size = 0;
        var buffer = new byte[64 * 1024];
        try (var file = FileChannel.open(target, StandardOpenOption.WRITE)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new AttachmentTooLargeException(limit);
                }
                digest.update(buffer, 0, read);
                var chunk = ByteBuffer.wrap(buffer, 0, read);
                while (chunk.hasRemaining()) {
                    file.write(chunk);
                }
            }
            file.force(true);
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
