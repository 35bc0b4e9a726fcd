package io.fondaco.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Hands hands = new Hands();

    @Test
    void everythingIsWorkedOffAFewAtATime() {
        hands.due("a", "b", "c");

        assertThat(Turns.run(hands)).isEqualTo(new Tally(3, 0, true));
        assertThat(hands.did).containsExactly("claim 2", "work a", "work b", "claim 1", "work c", "claim 0");
    }

    @Test
    void afterSomethingSlowTheRestIsClaimedAnewSoThatUrgentRowsOvertake() {
        hands.due("slow", "b");
        hands.outcomes.put("slow", Outcome.SLOW);
        hands.urgentAfterSlow = "urgent";

        assertThat(Turns.run(hands)).isEqualTo(new Tally(2, 1, true));
        assertThat(hands.did)
                .containsExactly("claim 2", "work slow", "release b", "claim 2", "work urgent", "work b", "claim 0");
    }

    @Test
    void whereNobodyAnswersTheRestIsPutOffAndNothingMoreClaimed() {
        hands.due("a", "down", "c", "d");
        hands.outcomes.put("a", Outcome.DOWN);

        assertThat(Turns.run(hands)).isEqualTo(new Tally(0, 1, false));
        assertThat(hands.did).containsExactly("claim 2", "work a", "postpone down");
    }

    @Test
    void whatFailsOrWasOvertakenHoldsUpNothing() {
        hands.due("failed", "later", "c");
        hands.outcomes.put("failed", Outcome.FAILED);
        hands.outcomes.put("later", Outcome.LATER);

        assertThat(Turns.run(hands)).isEqualTo(new Tally(1, 1, true));
    }

    /** Two hands, that write down what they do. */
    private static final class Hands implements Turns.Worker<String> {

        private final Deque<String> rows = new ArrayDeque<>();
        private final Map<String, Outcome> outcomes = new HashMap<>();
        private final List<String> did = new ArrayList<>();
        private String urgentAfterSlow = "";

        private void due(String... names) {
            rows.addAll(List.of(names));
        }

        @Override
        public List<String> claim() {
            List<String> claimed = new ArrayList<>();
            while (claimed.size() < 2 && !rows.isEmpty()) {
                claimed.add(rows.removeFirst());
            }
            did.add("claim " + claimed.size());
            return claimed;
        }

        @Override
        public Outcome work(String row) {
            did.add("work " + row);
            return outcomes.getOrDefault(row, Outcome.SETTLED);
        }

        @Override
        public void release(String row) {
            did.add("release " + row);
            rows.addFirst(row);
            if (!urgentAfterSlow.isEmpty()) {
                rows.addFirst(urgentAfterSlow);
                urgentAfterSlow = "";
            }
        }

        @Override
        public void postpone(String row) {
            did.add("postpone " + row);
        }
    }
}
