package io.fondaco.lineage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.lineage.How;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Steps<String> steps = new Steps<>();

    @Test
    void whatIsLeftOutConnectsWhatLiesAroundIt() {
        add("a", "x", How.INSERT, 9, NOON);
        add("x", "y", How.VIEW, 2, NOON.minusSeconds(60));
        add("y", "b", How.MERGE, 5, NOON);
        add("y", "c", How.MERGE, 5, NOON);
        steps.leaveOut(List.of("x", "y"));

        assertThat(pairs(steps.all())).containsExactlyInAnyOrder("a b", "a c");
        assertThat(steps.all()).allSatisfy(step -> {
            assertThat(step.through()).isEqualTo(2);
            assertThat(step.seen()).isEqualTo(2);
            assertThat(step.lastSeen()).isEqualTo(NOON.minusSeconds(60));
            assertThat(step.hows()).containsExactly(How.MERGE);
        });
    }

    @Test
    void aWayBackToWhereItBeganIsNoStep() {
        add("a", "x", How.INSERT, 1, NOON);
        add("x", "a", How.INSERT, 1, NOON);
        steps.leaveOut(List.of("x"));

        assertThat(steps.all()).isEmpty();
    }

    @Test
    void twoWaysOfKnowingAreOneStep() {
        add("a", "b", How.INSERT, 3, NOON);
        add("a", "b", How.PUBLICATION, 0, NOON.plusSeconds(1));

        assertThat(steps.all()).singleElement().satisfies(step -> {
            assertThat(step.told()).isEqualTo("Insert, Published query");
            assertThat(step.seen()).isEqualTo(3);
            assertThat(step.oldSince(NOON.plusSeconds(99))).isFalse();
        });
    }

    @Test
    void everyWalkEndsAlsoInACircle() {
        add("a", "b", How.INSERT, 1, NOON);
        add("b", "c", How.INSERT, 1, NOON);
        add("c", "a", How.INSERT, 1, NOON);
        add("z", "a", How.INSERT, 1, NOON);

        assertThat(pairs(steps.after("a"))).containsExactlyInAnyOrder("a b", "b c", "c a");
        assertThat(pairs(steps.before("a"))).containsExactlyInAnyOrder("a b", "b c", "c a", "z a");
    }

    @Test
    void veryManyWaysAreBounded() {
        for (int number = 0; number < 200; number++) {
            add("a" + number, "x", How.INSERT, 1, NOON);
            add("x", "b" + number, How.INSERT, 1, NOON);
        }
        steps.leaveOut(List.of("x"));

        assertThat(steps.all()).hasSize(3_000);
    }

    private void add(String from, String to, How how, long seen, Instant last) {
        steps.add(new Step<>(from, to, Set.of(how), seen, last, 0));
    }

    private static List<String> pairs(Collection<Step<String>> some) {
        return some.stream().map(step -> step.from() + " " + step.to()).toList();
    }
}
