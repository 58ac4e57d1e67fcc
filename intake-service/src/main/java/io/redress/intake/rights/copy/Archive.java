package io.redress.intake.rights.copy;

import io.redress.intake.files.Shelf;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The record in both forms, and the person's own files, in one ZIP. Streams: no file is ever whole in memory. */
@Component
class Archive {

    private final Paper paper;
    private final Shelf shelf;
    private final JsonMapper json;

    Archive(Paper paper, Shelf shelf, JsonMapper json) {
        this.paper = paper;
        this.shelf = shelf;
        this.json = json;
    }

    void write(PersonalRecord copy, Locale locale, OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to);
        put(zip, "record.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(copy));
        put(zip, "record.pdf", paper.of(copy, locale));
        for (var file : copy.files()) {
            try (var bytes = shelf.open(file.sha256())) {
                zip.putNextEntry(new ZipEntry("files/" + file.number() + "-" + name(file)));
                bytes.transferTo(zip);
                zip.closeEntry();
            } catch (NoSuchFileException gone) {
                put(zip, "files/" + file.number() + "-missing.txt", new byte[0]);
            }
        }
        zip.finish();
    }

    /** As its sender called it, without what means something in a path. */
    private static String name(PersonalRecord.File file) {
        return file.fileName().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
