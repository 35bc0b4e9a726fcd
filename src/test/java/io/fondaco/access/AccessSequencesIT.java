package io.fondaco.access;

import io.fondaco.testing.TrinoAlone;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Set;

/** Twenty of them against the real Trino; a hundred with {@code -Pthorough}. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class AccessSequencesIT extends AccessSequences {

    @Override
    int sequences() {
        return Integer.getInteger("fondaco.sequences.trino", 20);
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
