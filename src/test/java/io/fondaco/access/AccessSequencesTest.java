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

    /** Too few sequences for every action to succeed prove nothing of the actions; many do. */
    @Override
    int floor() {
        return SEQUENCES < 200 ? 0 : SEQUENCES / 20;
    }
}
