package io.redress.intake.files;

import io.redress.contract.Attachment;
import io.redress.intake.text.FileNames;
import io.redress.intake.text.SniffedType;
import io.redress.platform.attachment.AttachmentStore;
import io.redress.platform.attachment.AttachmentTooLargeException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps arriving files, within the limits of one arrival. Streams: no file is ever whole in memory. */
@Component
public class Shelf {

    private final AttachmentStore store;
    private final FileLimits limits;

    Shelf(AttachmentStore store, FileLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** For the files of one arrival. */
    public Load load() {
        return new Load();
    }

    /** Files of a form; a file field left empty counts as no file. */
    public List<Attachment> keep(List<MultipartFile> files) throws IOException {
        var load = load();
        var kept = new ArrayList<Attachment>();
        for (var file : files) {
            if (file.getSize() > 0) {
                try (var bytes = file.getInputStream()) {
                    kept.add(load.keep(bytes, file.getOriginalFilename()));
                }
            }
        }
        return kept;
    }

    /** The raw form of an arrival, whatever is in it: under no other limit than its door's. */
    public Attachment keepRaw(InputStream bytes, String mediaType, String name) throws IOException {
        var stored = store.store(bytes, Long.MAX_VALUE);
        return new Attachment(stored.sha256(), stored.size(), mediaType, name);
    }

    public InputStream open(String sha256) throws IOException {
        return store.open(sha256);
    }

    /** Counts what one arrival brings. */
    public final class Load {

        private int files;
        private long bytes;

        private Load() {}

        /** @throws TooLargeException when this file goes beyond a limit */
        public Attachment keep(InputStream file, @Nullable String givenName) throws IOException {
            if (++files > limits.count()) {
                throw new TooLargeException(
                        "more than " + limits.count() + " files in one message");
            }
            var name = FileNames.clean(givenName);
            var buffered = new BufferedInputStream(file, 65_536);
            var type = SniffedType.of(buffered, name);
            try {
                var stored =
                        store.store(
                                buffered,
                                Math.min(
                                        limits.each().toBytes(),
                                        limits.together().toBytes() - bytes));
                bytes += stored.size();
                return new Attachment(stored.sha256(), stored.size(), type, name);
            } catch (AttachmentTooLargeException over) {
                throw new TooLargeException(
                        "a file may have "
                                + limits.each().toMegabytes()
                                + " MB, all files of one message together "
                                + limits.together().toMegabytes()
                                + " MB");
            }
        }
    }
}
