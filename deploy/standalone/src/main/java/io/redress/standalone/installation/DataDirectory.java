package io.redress.standalone.installation;

import io.redress.standalone.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder of one installation, held by one launcher at a time. The lock ends with the process, however it ends. */
public final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    public static DataDirectory open(Path root) {
        PrivateFile.createDirectory(root);
        var directory = new DataDirectory(root, lock(root.resolve("lock")));
        for (var folder :
                new Path[] {
                    directory.logs(), directory.run(), directory.kafka(), directory.store()
                }) {
            PrivateFile.createDirectory(folder);
        }
        return directory;
    }

    private static FileChannel lock(Path file) {
        try {
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartRefused(
                        "The folder "
                                + file.getParent()
                                + " is in use by another launcher (process "
                                + Files.readString(file).strip()
                                + "). Stop that one, or give another folder with --data.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(
                            (ProcessHandle.current().pid() + "\n")
                                    .getBytes(StandardCharsets.UTF_8)));
            return channel;
        } catch (IOException e) {
            throw new StartRefused("Cannot lock " + file + ".", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    public Path root() {
        return root;
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path store() {
        return root.resolve("store");
    }

    public PrivateFile loginsFile() {
        return new PrivateFile(root.resolve("logins.json"));
    }

    public PrivateFile secretsFile() {
        return new PrivateFile(root.resolve("secrets.json"));
    }

    public PrivateFile kafkaUsersFile() {
        return new PrivateFile(root.resolve("kafka-users.json"));
    }

    /** For Kafka's own tools. */
    public Path kafkaProperties() {
        return root.resolve("kafka.properties");
    }

    /** For kcat and others of its kind. */
    public Path kcatConfiguration() {
        return root.resolve("kcat.conf");
    }

    public PrivateFile masterKeysFile() {
        return new PrivateFile(root.resolve("master-keys.json"));
    }

    public PrivateFile addressesFile() {
        return new PrivateFile(root.resolve("addresses.json"));
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new StartRefused("Cannot let go of the folder " + root + ".", e);
        }
    }
}
