package io.fondaco.export;

import io.fondaco.testing.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class ManyExportedOnPostgresIT extends ManyExportedTest {}
