package io.fondaco.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private final Attempt attempt = new Attempt("test");

    @Test
    void anItemThatFailsIsNamedAndDoesNotStopTheOthers() {
        List<String> worked = new ArrayList<>();

        int done = attempt.each(List.of("lake", "ocean", "pond"), catalog -> {
            if (catalog.equals("ocean")) {
                throw new IllegalStateException("lists a column twice");
            }
            worked.add(catalog);
            return 2;
        });

        attempt.did(done, "object read", "objects read");
        assertThat(worked).containsExactly("lake", "pond");
        assertThat(done).isEqualTo(4);
        assertThat(attempt.wentWell()).isFalse();
        assertThat(attempt.summary()).isEqualTo("ocean: lists a column twice; 4 objects read");
    }

    @Test
    void manyFailuresAreCountedAndTheFirstNamedWhateverWasDoneBefore() {
        IntStream.range(0, 5).forEach(number -> attempt.did(1, "of kind " + number, "of kind " + number));
        List<Integer> items = IntStream.range(0, 40).boxed().toList();

        attempt.each(items, item -> {
            throw new IllegalStateException("no " + "x".repeat(500));
        });

        assertThat(attempt.summary())
                .contains("40 failures, among them; 0: no xxx", "…; 4: no")
                .doesNotContain("; 5: no")
                .hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    void whatADatabaseRefusesIsNotRepeatedWithItsValues() {
        attempt.failed("lake.weather.daily", new IllegalStateException(new PersistenceException("Key (name)=(Otto)")));

        assertThat(attempt.summary()).isEqualTo("lake.weather.daily: The database refused it (PersistenceException)");
    }

    @Test
    void aRunThatThrewSaysSoFirst() {
        attempt.failed("lake: no answer");
        attempt.threw(new IllegalStateException("out of order"));

        assertThat(attempt.wentWell()).isFalse();
        assertThat(attempt.summary()).isEqualTo("Stopped: out of order; lake: no answer");
    }

    @Test
    void aRunWithoutFailuresWentWell() {
        assertThat(attempt.wentWell()).isTrue();
        assertThat(attempt.summary()).isEmpty();
    }
}
