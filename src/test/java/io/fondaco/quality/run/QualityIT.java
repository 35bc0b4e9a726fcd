package io.fondaco.quality.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.check.CheckEngine;
import io.fondaco.engine.check.Question;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.quality.CheckedRule;
import io.fondaco.quality.ColumnProfile;
import io.fondaco.quality.ColumnProfiles;
import io.fondaco.quality.Verdict;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules in a real Trino: each kind passes, fails, goes over its limit and is not run, and none reads anything else. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class QualityIT {

    private static final QualifiedName READINGS = QualifiedName.parse("lake.quality.readings");
    private static final QualifiedName EMPTY = QualifiedName.parse("lake.quality.nothing");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of each kind one that passes, one that fails and one that is over its limit. */
    private static final String RULES = """
        properties:
          - name: id
            quality:
              - {name: null passes, metric: nullValues, mustBe: 0}
              - {name: duplicate passes, metric: duplicateValues, mustBe: 0}
          - name: zip
            quality:
              - {name: null fails, metric: nullValues, mustBe: 0}
              - {name: null over, metric: nullValues, mustBe: 0, unit: percent, severity: warning}
              - {name: missing passes, metric: missingValues, arguments: {missingValues: ['']}, mustBe: 0}
              - {name: missing fails, metric: missingValues, arguments: {missingValues: [null, 'N/A']}, mustBe: 0}
              - {name: pattern fails, metric: invalidValues, arguments: {pattern: '^[0-9]{5}$'}, mustBe: 0}
              - {name: pattern share passes, metric: invalidValues, arguments: {pattern: '^[0-9]{5}$'},
                 mustBeLessThan: 50, unit: percent}
              - {name: valid over, metric: invalidValues, arguments: {validValues: ['10115']}, mustBe: 0,
                 severity: info}
              - {name: duplicate fails, metric: duplicateValues, mustBe: 0}
          - name: temp
            quality:
              - {name: column asked passes, type: sql, query: 'SELECT max({property}) FROM {object}', mustBeLessThan: 50}
          - name: day
            logicalTypeOptions: {enum: ['2026-03-01', '2026-03-02']}
        quality:
          - {name: rows pass, metric: rowCount, mustBeBetween: [3, 5]}
          - {name: rows fail, metric: rowCount, mustBeGreaterThan: 4}
          - {name: rows over, metric: rowCount, mustNotBe: 4, severity: minor}
          - {name: both pass, metric: duplicateValues, arguments: {properties: [zip, id]}, mustBe: 0}
          - {name: asked fails, type: sql, query: 'SELECT count(*) FROM {object}', mustBe: 0}
          - {name: true passes, type: sql, query: 'SELECT count(*) > 0 FROM {object}'}
          - {name: false over, type: sql, query: 'SELECT count(*) = 0 FROM {object}', severity: low}
          - {name: text not run, type: sql, query: 'SELECT max(zip) FROM {object}', mustBe: 0}
          - {name: rows not run, type: sql, query: 'SELECT id FROM {object}', mustBe: 0}
          - {name: broken not run, type: sql, query: 'SELECT max(1 / (id - id)) FROM {object}', mustBe: 0}
          - {name: missing column not run, type: sql, query: 'SELECT max(nowhere) FROM {object}', mustBe: 0}
          - {name: foreign not run, type: sql, query: 'SELECT count(*) FROM lake.quality.secret', mustBe: 1}
          - {name: write not run, type: sql, query: 'DELETE FROM lake.quality.readings', mustBe: 0}
        """;

    @Inject
    Samples samples;

    @Inject
    QualityProduct product;

    @Inject
    CheckRules job;

    @Inject
    CheckEngine engine;

    @Inject
    ColumnProfiles profiles;

    @Inject
    MovableClock clock;

    @BeforeEach
    void begin() {
        samples.reset();
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.quality");
            List.of("readings", "nothing", "secret")
                    .forEach(name -> admin.run("DROP TABLE IF EXISTS lake.quality." + name));
            admin.run("CREATE TABLE lake.quality.readings AS SELECT * FROM (VALUES"
                    + " (BIGINT '1', VARCHAR '10115', VARCHAR 'a@example.org', DOUBLE '12.5', DATE '2026-03-01'),"
                    + " (2, '10115', 'b@example.org', 13e0, DATE '2026-03-02'),"
                    + " (3, 'N/A', 'c@example.org', 14e0, DATE '2026-03-02'),"
                    + " (4, NULL, NULL, NULL, DATE '2026-03-01')) AS t (id, zip, email, temp, day)");
            admin.run("CREATE TABLE lake.quality.nothing AS SELECT * FROM lake.quality.readings WHERE id < 0");
            admin.run("CREATE TABLE lake.quality.secret AS SELECT 1 AS id");
        }
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void eachKindPassesFailsAndGoesOverItsLimit() {
        check(READINGS, RULES);

        Map<String, Verdict> verdicts = verdicts();
        assertThat(of(verdicts, Verdict.PASSED))
                .containsExactlyInAnyOrder(
                        "null passes",
                        "duplicate passes",
                        "missing passes",
                        "pattern share passes",
                        "column asked passes",
                        "Allowed values",
                        "rows pass",
                        "both pass",
                        "true passes");
        assertThat(of(verdicts, Verdict.FAILED))
                .containsExactlyInAnyOrder(
                        "null fails", "missing fails", "pattern fails", "duplicate fails", "rows fail", "asked fails");
        assertThat(of(verdicts, Verdict.OVER_LIMIT))
                .containsExactlyInAnyOrder("null over", "valid over", "rows over", "false over");
        assertThat(of(verdicts, Verdict.NOT_RUN))
                .containsExactlyInAnyOrder(
                        "text not run",
                        "rows not run",
                        "broken not run",
                        "missing column not run",
                        "foreign not run",
                        "write not run");
        Map<String, CheckedRule> rules = product.rules();
        assertThat(rules.get("null over").measured()).isEqualTo("25%");
        assertThat(rules.get("missing fails").failing()).contains(2L);
        assertThat(rules.get("pattern fails").examples()).containsExactly("N/A");
        assertThat(rules.get("duplicate fails").examples()).containsExactly("10115");
        assertThat(rules.get("foreign not run").reason()).contains("lake.quality.secret is no dataset of this product");
        assertThat(count("lake.quality.readings")).as("nothing was deleted").isEqualTo(4);
    }

    @Test
    void anEmptyTableHasNoShares() {
        check(EMPTY, """
            properties:
              - name: zip
                quality:
                  - {name: none, metric: nullValues, mustBe: 0}
                  - {name: share, metric: nullValues, mustBe: 0, unit: percent}
                  - {name: distinct, metric: duplicateValues, mustBe: 0}
                  - {name: distinct share, metric: duplicateValues, mustBe: 0, unit: percent}
                  - {name: valid share, metric: invalidValues, arguments: {validValues: [a]}, mustBe: 0, unit: percent}
                  - {name: missing share, metric: missingValues, mustBe: 0, unit: percent}
            quality:
              - {name: rows, metric: rowCount, mustBeGreaterThan: 0}
              - {name: newest, type: sql, query: 'SELECT max(temp) FROM {object}', mustBeLessThan: 50}
            """);

        assertThat(verdicts())
                .containsEntry("none", Verdict.PASSED)
                .containsEntry("share", Verdict.NOT_RUN)
                .containsEntry("distinct", Verdict.PASSED)
                .containsEntry("distinct share", Verdict.NOT_RUN)
                .containsEntry("valid share", Verdict.NOT_RUN)
                .containsEntry("missing share", Verdict.NOT_RUN)
                .containsEntry("rows", Verdict.FAILED)
                .containsEntry("newest", Verdict.NOT_RUN);
    }

    @Test
    void theCheckingUserReadsNothingElseAndNothingAfterTheRulesAreGone() {
        check(READINGS, "quality: [{metric: rowCount, mustBe: 4}]");
        assertThat(verdicts()).containsEntry("rowCount", Verdict.PASSED);
        assertThat(count("lake.quality.readings")).isEqualTo(4);
        refused("lake.quality.secret");
        refused("lake.quality.nothing");

        product.publish(READINGS, "1.1.0", "quality: []");
        job.run();
        product.settle();

        refused("lake.quality.readings");
    }

    @Test
    void columnsAreProfiledAndPeopleAreNot() {
        check(READINGS, "customProperties: [{property: profile, value: true}]");

        Map<String, ColumnProfile> known = QuarkusTransaction.requiringNew()
                .call(() -> profiles.of(product.port().id()).stream()
                        .collect(Collectors.toMap(ColumnProfile::column, Function.identity())));
        assertThat(known.get("zip")).satisfies(zip -> {
            assertThat(zip.rows()).isEqualTo(4);
            assertThat(zip.nulls()).isEqualTo(1);
            assertThat(zip.distinct()).contains(2L);
            assertThat(zip.lowest()).contains("10115");
            assertThat(zip.frequent()).containsExactly("10115", "N/A");
        });
        assertThat(known.get("day").highest()).contains("2026-03-02");
        assertThat(known.get("email")).satisfies(email -> {
            assertThat(email.nulls()).isEqualTo(1);
            assertThat(email.distinct()).isEmpty();
            assertThat(email.frequent()).isEmpty();
        });
    }

    @Test
    void aTableThatIsGoneIsNotRunAndSaysSo() {
        check(READINGS, "quality: [{metric: rowCount, mustBe: 4}]");
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("DROP TABLE lake.quality.readings");
        }
        clock.moveOn(Duration.ofHours(25));
        job.run();

        assertThat(product.rules().get("rowCount").verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(product.rules().get("rowCount").reason()).contains("Trino does not have this dataset");
    }

    private void check(QualifiedName object, String rules) {
        product.publish(object, "1.0.0", rules);
        job.run();
        product.settle();
        clock.moveOn(Duration.ofSeconds(30));
        job.run();
    }

    private Map<String, Verdict> verdicts() {
        return product.rules().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, rule -> rule.getValue().verdict()));
    }

    private static List<String> of(Map<String, Verdict> verdicts, Verdict verdict) {
        return verdicts.entrySet().stream()
                .filter(rule -> rule.getValue() == verdict)
                .map(Map.Entry::getKey)
                .toList();
    }

    private long count(String table) {
        Object counted = engine.ask(new Question(
                        "main", "fondaco_quality.weather.readings", "SELECT count(*) FROM " + table, 1, PATIENCE))
                .getFirst()
                .getFirst();
        return ((Number) counted).longValue();
    }

    private void refused(String table) {
        assertThatThrownBy(() -> count(table))
                .isInstanceOfSatisfying(
                        EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.REFUSED));
    }
}
