package io.redress.resolution.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.redress.testkit.RiskyParts;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class RiskyPartsTest {

    @Test
    void nothingHereFetchesUnpacksParsesXmlOrMakesObjectsOfBytes() {
        RiskyParts.areNotUsedIn(
                "io.redress.resolution", "io.redress.platform", "io.redress.contract");
    }

    @Test
    void theRuleSeesItsIntruders() {
        var planted = new ClassFileImporter().importClasses(Fetcher.class, Unpacker.class);

        assertThatThrownBy(() -> RiskyParts.ARE_NOT_USED.check(planted))
                .hasMessageContaining("HttpClient")
                .hasMessageContaining("ZipInputStream")
                .hasMessageContaining("ObjectInputStream");
    }

    static final class Fetcher {
        String fetch(String named) throws IOException, InterruptedException {
            try (var client = HttpClient.newHttpClient()) {
                return client.send(
                                HttpRequest.newBuilder(URI.create(named)).build(),
                                BodyHandlers.ofString())
                        .body();
            }
        }
    }

    static final class Unpacker {
        Object unpack(InputStream sent) throws IOException, ClassNotFoundException {
            var zip = new ZipInputStream(sent);
            zip.getNextEntry();
            return new ObjectInputStream(zip).readObject();
        }
    }
}
