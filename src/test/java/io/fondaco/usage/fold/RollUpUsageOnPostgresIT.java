package io.fondaco.usage.fold;

import io.fondaco.testing.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class RollUpUsageOnPostgresIT extends RollUpUsageTest {}
