package io.fondaco.quality.run;

import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.check.FakeChecks;
import io.fondaco.notification.NewsKind;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RuleWaitPagesTest {

    private static final String PRODUCT = "/products/weather/readings";
    private static final String OFFERED = "Tell me when it passes";
    private static final String WAITS = "You are told once when it passes.";

    @Inject
    Samples samples;

    @Inject
    QualityProduct product;

    @Inject
    CheckRules job;

    @Inject
    FakeChecks trino;

    @Inject
    EntityManager entities;

    @Inject
    MovableClock clock;

    @BeforeEach
    void aRuleFails() {
        samples.reset();
        trino.reset();
        trino.tell("\"zip\"", List.of(List.of(10L, 3L)));
        publish("1.0.0", "{name: Zip is there, metric: nullValues, mustBe: 0}");
        job.run();
        product.settle();
        later(Duration.ofSeconds(30));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void onePressIsOneNoticeWhenItPassesAndThenIsGone() {
        assertThat(rulePart()).contains(OFFERED).doesNotContain(WAITS);

        press("");
        press("");
        assertThat(rulePart()).contains(WAITS).doesNotContain(OFFERED);

        later(Duration.ofDays(1));
        assertThat(notices("ada")).isZero();
        trino.tell("\"zip\"", List.of(List.of(10L, 0L)));
        later(Duration.ofDays(1));
        assertThat(notices("ada")).isEqualTo(1);
        assertThat(waiting()).isZero();
        assertThat(rulePart()).doesNotContain(OFFERED, WAITS);

        trino.tell("\"zip\"", List.of(List.of(10L, 1L)));
        later(Duration.ofDays(1));
        trino.tell("\"zip\"", List.of(List.of(10L, 0L)));
        later(Duration.ofDays(1));
        assertThat(notices("ada")).isEqualTo(1);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void itCanBeUndone() {
        press("");
        press("/removal");

        assertThat(rulePart()).contains(OFFERED).doesNotContain(WAITS);
        trino.tell("\"zip\"", List.of(List.of(10L, 0L)));
        later(Duration.ofDays(1));
        assertThat(notices("ada")).isZero();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatPassesAlreadyIsNotWaitedForAndWhatIsDroppedNoLonger() {
        press("");
        publish("1.1.0", "{name: Id is there, metric: nullValues, mustBe: 0}");
        UUID dropped = rule("Zip is there");
        later(Duration.ofSeconds(30));
        assertThat(waiting()).isZero();
        assertThat(post(PRODUCT, dropped, "").statusCode()).isEqualTo(404);

        UUID passing = rule("Id is there");
        assertThat(post(PRODUCT, passing, "").statusCode()).isEqualTo(303);
        assertThat(waiting()).isZero();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerIsToldAnyway() {
        assertThat(rulePart()).contains("Zip is there fails").doesNotContain(OFFERED);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void aRuleIsFoundUnderItsOwnProductOnlyAndNotByStrangers() {
        UUID rule = rule("Zip is there");

        assertThat(post("/products/weather/daily-temperatures", rule, "").statusCode())
                .isEqualTo(404);
        assertThat(post("/products/weather/station-notes", rule, "/removal").statusCode())
                .isEqualTo(404);
        assertThat(post(PRODUCT, UUID.randomUUID(), "").statusCode()).isEqualTo(404);
        assertThat(waiting()).isZero();
    }

    @Test
    @TestSecurity
    void theAnonymousSignInFirst() {
        assertThat(post(PRODUCT, rule("Zip is there"), "").statusCode()).isEqualTo(302);
        assertThat(waiting()).isZero();
    }

    private void publish(String version, String rule) {
        String column = rule.contains("Id") ? "id" : "zip";
        product.publish(Samples.DAILY, version, """
            properties:
              - name: %s
                quality:
                  - %s
            """.formatted(column, rule));
    }

    private void later(Duration by) {
        clock.moveOn(by);
        job.run();
    }

    private static String rulePart() {
        return page(PRODUCT + "/contract").select("main .note").text();
    }

    private void press(String what) {
        assertThat(post(PRODUCT, rule("Zip is there"), what).statusCode()).isEqualTo(303);
    }

    private static Response post(String product, UUID rule, String what) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .post(product + "/rules/" + rule + "/waiting" + what);
    }

    private UUID rule(String name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select r.id from CheckedRule r where r.name = ?1", UUID.class)
                        .setParameter(1, name)
                        .getSingleResult());
    }

    private long notices(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select count(n) from Notification n where n.person = ?1 and n.kind = ?2", Long.class)
                        .setParameter(1, person)
                        .setParameter(2, NewsKind.AWAITED_RULE_PASSES)
                        .getSingleResult());
    }

    private long waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select count(w) from RuleWaiter w", Long.class)
                        .getSingleResult());
    }
}
