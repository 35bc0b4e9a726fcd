package io.fondaco.access;

import io.fondaco.testing.TrinoAlone;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Twenty of them against the real Trino. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class AccessSequencesIT extends AccessSequences {

    @Override
    int sequences() {
        return 20;
    }
}
