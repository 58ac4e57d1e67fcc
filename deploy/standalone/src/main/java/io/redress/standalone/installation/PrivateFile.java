package io.redress.standalone.installation;

import io.redress.standalone.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object on file that its owner alone may read; a reader sees the old one or the new one, never half. */
public record PrivateFile(Path path) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
            new TypeReference<>() {};

    /** What is in it; nothing when it does not exist. */
    public Map<String, Object> read() {
        if (!Files.exists(path)) {
            return new LinkedHashMap<>();
        }
        try {
            return JSON.readValue(path, OBJECT);
        } catch (JacksonException notJson) {
            // Without its cause: a parser quotes the text around the mistake, and that text holds
            // passwords.
            throw new StartRefused(
                    path
                            + " is not a JSON object (line "
                            + notJson.getLocation().getLineNr()
                            + "). Mend it, or delete it to have a new one written.");
        }
    }

    public void write(Map<String, ?> contents) {
        try {
            var draft =
                    Files.createTempFile(
                            path.toAbsolutePath().getParent(),
                            "new-",
                            ".json",
                            ownerOnly("rw-------"));
            Files.write(draft, JSON.writeValueAsBytes(contents));
            Files.move(
                    draft,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartRefused("Cannot write " + path + ".", e);
        }
    }

    /** Makes it the owner's before anything is in it. */
    static void createEmpty(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly("rw-------"));
    }

    static void createDirectory(Path directory) {
        try {
            Files.createDirectories(directory, ownerOnly("rwx------"));
        } catch (IOException e) {
            throw new StartRefused("Cannot create the folder " + directory + ".", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        var posix = Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
