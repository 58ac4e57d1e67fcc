package io.redress.feedback.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.redress.contract.EventCodec;
import io.redress.contract.Topic;
import io.redress.contract.indicators.Figure;
import io.redress.contract.indicators.Indicator;
import io.redress.feedback.indicators.Cut;
import io.redress.feedback.indicators.Span;
import io.redress.feedback.indicators.Tallies;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.RecordedLog;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Analysts have the values of the topics and the shipped SQL, and nothing of ours. What they compute from the facts
 * of each complaint, and what they sum from the figures of each day, is what the board says.
 */
class StrangersReadTheSameTest {

    static final Path SQL = Path.of("../deploy/analytics/duckdb");
    static final Set<Indicator> THREE =
            Set.of(Indicator.TIMELINESS, Indicator.ACCURACY, Indicator.SATISFACTION);

    @TempDir Path folder;

    final RecordedLog log = new RecordedLog();
    final Figures figures =
            new Figures(
                    new MongoTemplate(
                            MongoClients.create(Infrastructure.mongoUri()),
                            "strangers-" + UUID.randomUUID()),
                    log);

    @Test
    void factsAndFiguresGiveTheIndicatorsOfTheBoard() throws Exception {
        new ThreeMonths(figures, new Random(22)).of(150);
        figures.teller().tell();
        figures.teller().tell();
        write(Topic.CASES, "cases.ndjson");
        write(Topic.INDICATORS, "indicators.ndjson");

        assertThat(asked("cases.sql")).hasSizeGreaterThan(5).isEqualTo(board(Cut.ALL, THREE));
        assertThat(asked("indicators.sql"))
                .hasSizeGreaterThan(20)
                .isEqualTo(board(Cut.CATEGORY, Set.of(Indicator.values())));
    }

    /** As {@code kcat -f '%s\n'} writes them down. */
    private void write(Topic topic, String file) throws Exception {
        var codec = new EventCodec();
        var lines =
                log.appended().stream()
                        .filter(envelope -> envelope.topic() == topic)
                        .map(envelope -> codec.json(envelope.event()))
                        .toList();
        Files.write(folder.resolve(file), lines);
    }

    /** Runs a shipped file as it is, but for where the records lie. */
    private Map<String, String> asked(String file) throws Exception {
        var answers = new TreeMap<String, String>();
        var script = Files.readString(SQL.resolve(file)).replaceAll("(?m)^--.*$", "");
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            var statements = new ArrayList<>(List.of(script.split(";\\s*\\n")));
            var question = statements.removeLast();
            for (var statement : statements) {
                run(duckdb, here(statement));
            }
            try (var asking = duckdb.createStatement();
                    var rows = asking.executeQuery(here(question))) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    var key = new StringBuilder();
                    for (int column = 1; column <= columns - 3; column++) {
                        key.append(rows.getString(column)).append('/');
                    }
                    answers.put(
                            key.toString(),
                            line(rows.getBigDecimal(columns - 2), rows.getLong(columns - 1)));
                }
            }
        }
        return answers;
    }

    private String here(String sql) {
        return sql.replace("'cases.ndjson'", "'" + folder.resolve("cases.ndjson") + "'")
                .replace("'indicators.ndjson'", "'" + folder.resolve("indicators.ndjson") + "'");
    }

    private static void run(Connection duckdb, String sql) throws SQLException {
        try (var statement = duckdb.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<String, String> board(Cut cut, Set<Indicator> indicators) {
        var months = new Tallies(cut, Span.MONTH);
        figures.pages().read(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 3, 1), months);
        var answers = new TreeMap<String, String>();
        months.sums()
                .forEach(
                        (key, tally) -> {
                            for (var figure : tally.figures()) {
                                if (indicators.contains(figure.indicator())) {
                                    var value = cut == Cut.ALL ? "" : key.value() + "/";
                                    answers.put(
                                            figure.indicator().code()
                                                    + "/"
                                                    + key.start()
                                                    + "/"
                                                    + value,
                                            line(figure));
                                }
                            }
                        });
        return answers;
    }

    private static String line(Figure figure) {
        return line(figure.numerator(), figure.denominator());
    }

    private static String line(BigDecimal numerator, long denominator) {
        return numerator.setScale(2, RoundingMode.HALF_UP) + " / " + denominator;
    }
}
