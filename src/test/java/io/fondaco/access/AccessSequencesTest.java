package io.fondaco.access;

import io.quarkus.test.junit.QuarkusTest;

/** Fifty of them against the engine in memory; a thousand with {@code -Pthorough}. */
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

    /** Each action is drawn about once in five sequences, the rare ones too; of few sequences luck takes one away. */
    @Override
    int floor() {
        return Math.max(1, SEQUENCES / 20 - 1);
    }
}
