package io.fondaco.access;

import io.fondaco.testing.TrinoAlone;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Set;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Twenty of them against the real Trino, by hand: {@code -Dfondaco.sequences=20}. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
@EnabledIfSystemProperty(
        named = "fondaco.sequences",
        matches = "\\d+",
        disabledReason = "run by hand, with -Dfondaco.sequences=20")
class AccessSequencesIT extends AccessSequences {

    @Override
    int sequences() {
        return Integer.getInteger("fondaco.sequences", 20);
    }

    @Override
    int longest() {
        return 36;
    }

    @Override
    Set<String> impossible() {
        return Set.of("a worker sleeps past its lease", "a statement arrives late");
    }

    @Override
    int floor() {
        return 1;
    }
}
