package io.fondaco.access;

import io.quarkus.test.junit.QuarkusTest;

/** Five hundred of them against the engine in memory. */
@QuarkusTest
class AccessSequencesTest extends AccessSequences {

    @Override
    int sequences() {
        return 500;
    }

    @Override
    int longest() {
        return 12;
    }

    @Override
    int floor() {
        return 25;
    }
}
