package io.redress.triage.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    @TempDir Path folder;

    @Test
    void theNewPlaceServesAndNothingElseStays() throws Exception {
        var shelf = new Shelf(folder);
        Files.createDirectories(shelf.current());
        var failed = Files.createDirectories(shelf.beside());
        var fresh = Files.createDirectories(shelf.beside());

        assertThat(shelf.current().getFileName()).hasToString("1");
        shelf.becomes(fresh);

        assertThat(new Shelf(folder).current()).isEqualTo(fresh);
        assertThat(failed).doesNotExist();
        assertThat(folder.resolve("1")).doesNotExist();
    }

    @Test
    void aNoteThatACrashLeftEmptyLeadsToTheNewestPlace() throws Exception {
        var shelf = new Shelf(folder);
        Files.createDirectories(shelf.current());
        var fresh = Files.createDirectories(shelf.beside());
        shelf.becomes(fresh);
        Files.writeString(folder.resolve("current"), "");

        assertThat(shelf.current()).isEqualTo(fresh);
        assertThat(shelf.beside()).isNotEqualTo(fresh);
    }
}
