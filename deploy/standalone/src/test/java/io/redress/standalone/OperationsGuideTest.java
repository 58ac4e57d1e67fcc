package io.redress.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What docs/operations.md promises is what the launcher reads. */
class OperationsGuideTest {

    private static final Path GUIDE = Path.of("..", "..", "docs", "operations.md");

    @Test
    void everyVariableTheLauncherReadsIsExplained() throws Exception {
        var guide = Files.readString(GUIDE);
        var variables =
                Arrays.stream(Settings.class.getDeclaredFields())
                        .filter(field -> Modifier.isPublic(field.getModifiers()))
                        .map(OperationsGuideTest::value)
                        .toList();

        assertThat(variables)
                .hasSizeGreaterThan(8)
                .allSatisfy(it -> assertThat(guide).contains("`" + it));
    }

    private static String value(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyDefaultPortIsTheOneInTheTable() throws Exception {
        var settings = new Settings(Path.of(""), Path.of("data"), Map.of());
        var guide = Files.readAllLines(GUIDE);

        for (var variable :
                List.of(
                        Settings.PORT,
                        Settings.SMTP_PORT,
                        Settings.KAFKA_PORT,
                        Settings.MONGO_PORT,
                        Settings.MANAGEMENT_PORT)) {
            assertThat(guide)
                    .anyMatch(
                            line ->
                                    line.endsWith("| `" + variable + "` |")
                                            && line.contains(":" + settings.port(variable)));
        }
    }
}
