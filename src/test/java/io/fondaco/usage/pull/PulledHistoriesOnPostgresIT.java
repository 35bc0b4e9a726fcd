package io.fondaco.usage.pull;

import io.fondaco.testing.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class PulledHistoriesOnPostgresIT extends PulledHistoriesTest {}
