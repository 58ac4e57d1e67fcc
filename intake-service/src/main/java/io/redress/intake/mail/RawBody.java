package io.redress.intake.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of what follows a mail's headers, which change on the way. */
final class RawBody {

    private RawBody() {}

    static String sha256(Path raw) throws IOException {
        var digest = sha256();
        try (var bytes = new BufferedInputStream(Files.newInputStream(raw), 65_536)) {
            skipHeaders(bytes);
            var buffer = new byte[65_536];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void skipHeaders(InputStream bytes) throws IOException {
        int breaks = 1;
        for (int b = bytes.read(); b >= 0; b = bytes.read()) {
            if (b == '\n' && ++breaks == 2) {
                return;
            }
            if (b != '\n' && b != '\r') {
                breaks = 0;
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
