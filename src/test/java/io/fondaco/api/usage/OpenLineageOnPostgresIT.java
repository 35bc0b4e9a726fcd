package io.fondaco.api.usage;

import io.fondaco.testing.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class OpenLineageOnPostgresIT extends OpenLineageApiTest {}
