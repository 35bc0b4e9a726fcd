package io.fondaco.access;

import io.quarkus.test.junit.QuarkusTest;

/** Fifty of them against the engine in memory; {@code -Dfondaco.sequences=500} tries more. */
@QuarkusTest
class AccessSequencesTest extends AccessSequences {

    private static final int SEQUENCES = Integer.getInteger("fondaco.sequences", 50);

    @Override
    int sequences() {
        return SEQUENCES;
    }

    @Override
    int longest() {
        return 12;
    }

    @Override
    int floor() {
        return SEQUENCES / 20;
    }
}
