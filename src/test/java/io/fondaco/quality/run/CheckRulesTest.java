package io.fondaco.quality.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.engine.EngineError.Kind;
import io.fondaco.engine.check.FakeChecks;
import io.fondaco.engine.check.Question;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.notification.Notification;
import io.fondaco.notification.Notifications;
import io.fondaco.quality.CheckResults;
import io.fondaco.quality.CheckedRule;
import io.fondaco.quality.Verdict;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CheckRulesTest {

    private static final QualifiedName READINGS = Samples.DAILY;
    private static final String NULLS = """
        properties:
          - name: zip
            quality:
              - {name: Zip is there, metric: nullValues, mustBe: 0}
        """;

    @Inject
    Samples samples;

    @Inject
    QualityProduct product;

    @Inject
    CheckRules job;

    @Inject
    Agreements agreements;

    @Inject
    Notifications notifications;

    @Inject
    CheckResults results;

    @Inject
    FakeChecks trino;

    @Inject
    MovableClock clock;

    @BeforeEach
    void begin() {
        samples.reset();
        trino.reset();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aRulePassesGoesOverItsLimitAndFails() {
        trino.tell("\"zip\" IS NULL", List.of(List.of(1000L, 3L)));
        trino.tell("SELECT max(temp)", List.of(List.of(61.5)));
        trino.tell("regexp_like", List.of(List.of(200L, 1L)));
        check("""
            properties:
              - name: zip
                quality:
                  - {name: Zip is there, metric: nullValues, mustBe: 0}
                  - {name: Zip has five digits, metric: invalidValues, arguments: {pattern: '^[0-9]{5}$'},
                     mustBeLessThan: 1, unit: percent}
            quality:
              - {name: Plausible, type: sql, severity: warning, mustBeLessOrEqualTo: 50,
                 query: 'SELECT max(temp) FROM {object}'}
            """);

        Map<String, CheckedRule> rules = product.rules();
        assertThat(rules.get("Zip is there")).satisfies(rule -> {
            assertThat(rule.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(rule.failing()).contains(3L);
            assertThat(rule.rows()).contains(1000L);
        });
        assertThat(rules.get("Plausible").verdict()).isEqualTo(Verdict.OVER_LIMIT);
        assertThat(rules.get("Plausible").measured()).isEqualTo("61.5");
        assertThat(rules.get("Zip has five digits").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(rules.get("Zip has five digits").measured()).isEqualTo("0.5%");
        assertThat(trino.asked()).extracting(Question::user).containsOnly("fondaco_quality.weather.readings");
    }

    @Test
    void whatWasNotEvaluatedNeverPassesAndSaysWhy() {
        trino.tell("\"email\" IS NULL", List.of(List.of(0L, 0L)));
        trino.tell("count(*), count_if(\"zip\"", List.of(List.of(0L, 0L)));
        trino.tell("SELECT zip", List.of(List.of("text")));
        trino.fail("SELECT broken", Kind.FAILED);
        trino.fail("SELECT slow", Kind.TOO_SLOW);
        check("""
            properties:
              - name: email
                quality: [{name: Share, metric: nullValues, mustBe: 0, unit: percent}]
              - name: zip
                quality: [{name: Rows, metric: nullValues, mustBe: 0}]
            quality:
              - {name: A text, type: sql, mustBe: 0, query: 'SELECT zip FROM {object}'}
              - {name: Broken, type: sql, mustBe: 0, query: 'SELECT broken FROM {object}'}
              - {name: Slow, type: sql, mustBe: 0, query: 'SELECT slow FROM {object}'}
              - {name: In words, type: text}
            """);

        Map<String, CheckedRule> rules = product.rules();
        assertThat(rules.get("Rows").verdict()).as("no row breaks it").isEqualTo(Verdict.PASSED);
        assertThat(List.of("Share", "A text", "Broken", "Slow", "In words"))
                .allSatisfy(name -> assertThat(rules.get(name).verdict()).isEqualTo(Verdict.NOT_RUN));
        assertThat(rules.get("Share").reason()).contains("no rows");
        assertThat(rules.get("Slow").reason()).isEqualTo("Trino did not finish within 60 s.");
        assertThat(rules.get("Broken").reason()).doesNotContain("secret", "lake.other");
    }

    @Test
    void aBooleanMustBeTrue() {
        trino.tell("SELECT fresh", List.of(List.of(true)));
        trino.tell("SELECT whole", List.of(List.of(false)));
        check("""
            quality:
              - {name: Fresh, type: sql, query: 'SELECT fresh FROM {object}'}
              - {name: Whole, type: sql, query: 'SELECT whole FROM {object}'}
            """);

        assertThat(product.rules().get("Fresh").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(product.rules().get("Whole").verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void theCheckingUserHoldsPortsWithRulesOnlyAsLongAsTheyHaveThem() {
        check(NULLS);
        assertThat(held()).hasSize(1);

        product.publish(READINGS, "1.1.0", "quality: []");
        job.run();
        assertThat(held()).isEmpty();
        assertThat(product.rules()).isEmpty();
    }

    @Test
    void aRuleIsCheckedAgainWhenItsTimeHasComeOrItsContractIsNew() {
        check(NULLS);
        int first = trino.asked().size();
        job.run();
        assertThat(trino.asked()).hasSize(first);

        clock.moveOn(Duration.ofHours(25));
        job.run();
        assertThat(trino.asked()).hasSize(2 * first);

        product.publish(READINGS, "1.1.0", NULLS);
        job.run();
        assertThat(trino.asked()).hasSize(3 * first);
    }

    @Test
    void ownersAndFollowersAreToldOnceAndOwnersWhenItPassesAgain() {
        trino.tell("\"zip\" IS NULL", List.of(List.of(1000L, 3L)));
        check(NULLS);
        later();
        assertThat(subjects()).containsExactly("Readings: the quality rule Zip is there fails");

        trino.fail("\"zip\" IS NULL", Kind.TOO_SLOW);
        later();
        trino.tell("\"zip\" IS NULL", List.of(List.of(1000L, 3L)));
        later();
        assertThat(subjects()).as("not run in between changes nothing").hasSize(1);

        trino.tell("\"zip\" IS NULL", List.of(List.of(1000L, 0L)));
        later();
        assertThat(subjects())
                .containsExactlyInAnyOrder(
                        "Readings: the quality rule Zip is there fails",
                        "Readings: the quality rule Zip is there passes again");
    }

    @Test
    void whereTrinoIsSilentNothingPassesAndTheRunSaysSo() {
        check(NULLS);
        trino.fail("", Kind.UNREACHABLE);
        later();

        assertThat(product.rules().get("Zip is there").verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(product.rules().get("Zip is there").reason()).isEqualTo("Trino does not answer.");
    }

    @Test
    void resultsAreKeptForNinetyDays() {
        check(NULLS);
        later();
        assertThat(kept()).isEqualTo(2);

        clock.moveOn(Duration.ofDays(95));
        job.run();
        assertThat(kept()).isEqualTo(1);
    }

    private void check(String rules) {
        product.publish(READINGS, "1.0.0", rules);
        job.run();
        product.settle();
        clock.moveOn(Duration.ofSeconds(30));
        job.run();
    }

    private void later() {
        clock.moveOn(Duration.ofHours(25));
        job.run();
    }

    private long kept() {
        return QuarkusTransaction.requiringNew().call(() -> results.count());
    }

    private List<Agreement> held() {
        return QuarkusTransaction.requiringNew()
                .call(() -> agreements.list(
                        "principal = 'fondaco_quality.weather.readings' and state = ?1 and standing = true",
                        AgreementState.IN_FORCE));
    }

    private List<String> subjects() {
        return QuarkusTransaction.requiringNew()
                .call(() -> notifications.list("person = 'otto' order by createdAt").stream()
                        .map(Notification::subject)
                        .filter(subject -> subject.contains("quality rule"))
                        .toList());
    }
}
