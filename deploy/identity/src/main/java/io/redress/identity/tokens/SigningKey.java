package io.redress.identity.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.redress.identity.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/**
 * The key every token is signed with, made at the first start and kept in a file that only its owner can read, so
 * that a restart leaves all issued tokens valid. RSA, because RS256 is the one algorithm that every OIDC client
 * accepts without being told.
 */
final class SigningKey {

    static final String FILE = "signing-key.jwk";

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(Path folder) {
        var file = folder.resolve(FILE);
        try {
            return Files.exists(file) ? read(file) : create(file);
        } catch (IOException unusable) {
            throw refused(
                    file,
                    "cannot be read or written: " + unusable,
                    "Check the folder's owner and free space.");
        }
    }

    private static RSAKey read(Path file) throws IOException {
        try {
            var key = RSAKey.parse(Files.readString(file));
            if (key.isPrivate()) {
                return key;
            }
        } catch (ParseException | IllegalArgumentException broken) {
            // answered below: the parser's message could quote the key
        }
        throw refused(
                file,
                "does not hold a private RSA key.",
                "Restore it, or delete it to have a new one made; then everyone has to sign in again.");
    }

    private static RSAKey create(Path file) throws IOException {
        Files.createDirectories(
                file.getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var key = generate();
        // Written whole under another name and then moved: a crash must not leave half a key
        // behind.
        var draft =
                Files.createTempFile(
                        file.getParent(),
                        FILE,
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, key.toJSONString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException noRsaInThisJvm) {
            throw new UncheckedIOException(new IOException(noRsaInThisJvm));
        }
    }

    private static StartRefused refused(Path file, String problem, String remedy) {
        return new StartRefused("The signing key " + file.toAbsolutePath() + " " + problem, remedy);
    }
}
