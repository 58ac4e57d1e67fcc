package io.redress.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileAttachmentStoreTest {

    @TempDir Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../secrets.json",
                "..%2f..%2fsecrets.json",
                "/etc/passwd",
                "aa/../../secrets.json",
                "",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNoHashOpensNothing(String name) throws IOException {
        Files.writeString(data.resolve("secrets.json"), "{}");
        var store = new FileAttachmentStore(data.resolve("attachments"));

        assertThatThrownBy(() -> store.open(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.has(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsTooLargeLeavesNothingBehind() throws IOException {
        var folder = data.resolve("attachments");
        var store = new FileAttachmentStore(folder);
        var bytes = "a photograph".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> store.store(new ByteArrayInputStream(bytes), 3))
                .isInstanceOf(AttachmentTooLargeException.class);

        assertThat(folder).isEmptyDirectory();
    }
}
