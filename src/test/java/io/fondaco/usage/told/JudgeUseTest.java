package io.fondaco.usage.told;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.DataProducts;
import io.fondaco.product.follow.Followers;
import io.fondaco.usage.alert.UseStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JudgeUseTest {

    @Inject
    UseStory story;

    @Inject
    JudgeUse judge;

    @Inject
    DataProducts products;

    @Inject
    Followers followers;

    @Inject
    EntityManager entities;

    @BeforeEach
    void begin() {
        story.reset();
        QuarkusTransaction.requiringNew()
                .run(() -> followers.follow(
                        ADA,
                        products.find(OTTO, "weather", "daily-temperatures").orElseThrow()));
    }

    @Test
    void opensTellsOnceAndClosesByItself() {
        story.others(63, 0).daily(63, 4, 24, 1).daily(3, 0, 4, 0).happened();

        assertThat(judge.run()).isEqualTo(2);
        assertThat(judge.run()).as("nothing changed").isZero();
        assertThat(told("otto"))
                .singleElement()
                .satisfies(subject -> assertThat(subject).contains("Queries fell by 83% since "));
        assertThat(told("ada")).isEqualTo(told("otto"));
        assertThat(open()).isEqualTo(1);

        story.daily(3, 1, 20, 0).happened();
        story.execute("update usage_judged set days = 'before'");
        judge.run();
        assertThat(open()).isZero();
        assertThat(story.count("select count(*) from usage_alert")).isEqualTo(1);
        assertThat(told("otto")).as("what never was is not over").hasSize(1);
    }

    @Test
    void whatEndsIsToldAsOver() {
        story.others(63, 0)
                .daily(63, 4, 24, 1)
                .daily(3, 2, 4, 0)
                .daily(1, 0, 24, 1)
                .happened();
        story.execute(
                "insert into usage_alert (id, product, kind, open_key, since, opened_at, seen_at, title, usual, seen, people)"
                        + " select random_uuid(), id, 'FEWER_CALLS', 'open', current_date, ?1, ?1, 'Fell', 1, 1, 0"
                        + " from data_product where slug = 'daily-temperatures'",
                Instant.now());

        judge.run();

        assertThat(open()).isZero();
        assertThat(told("otto"))
                .singleElement()
                .satisfies(subject -> assertThat(subject).contains(": over: Queries fell by 83% from "));
    }

    @Test
    void whileHistoryArrivesNothingIsJudgedAndAfterwardsAllOfIt() {
        story.others(63, 0).daily(63, 4, 24, 1).daily(3, 0, 4, 0).happened();
        story.execute("update seen_day set late_at = ?1 where seen_on < current_date", Instant.now());
        assertThat(judge.run()).isZero();
        assertThat(open()).isZero();

        story.execute("update seen_day set late_at = null");
        assertThat(judge.run()).isEqualTo(2);
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void whileHistoryWaitsToBeCountedNothingIsJudged() {
        story.others(63, 0).daily(63, 4, 24, 1).daily(3, 0, 4, 0).happened();
        story.daily(40, 40, 1, 0).taken();
        assertThat(judge.run()).isZero();

        story.happened();
        assertThat(judge.run()).isEqualTo(2);
    }

    @Test
    void quietProductsAreJudgedAndRaiseNothing() {
        story.others(63, 0).daily(63, 0, 24, 1).happened();
        assertThat(judge.run()).isEqualTo(2);
        assertThat(told("otto")).isEmpty();
        assertThat(story.count("select count(*) from usage_alert")).isZero();
    }

    private long open() {
        return story.count("select count(*) from usage_alert where closed_at is null");
    }

    private List<String> told(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select n.subject from Notification n where n.person = :person and n.kind ="
                                        + " io.fondaco.notification.NewsKind.USE_CHANGED order by n.createdAt",
                                String.class)
                        .setParameter("person", person)
                        .getResultList());
    }
}
