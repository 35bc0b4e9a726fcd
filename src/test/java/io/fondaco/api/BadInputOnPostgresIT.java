package io.fondaco.api;

import io.fondaco.testing.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** PostgreSQL refuses some characters that H2 takes, and finds a unique key broken at another moment. */
@QuarkusTest
@TestProfile(OnPostgres.class)
class BadInputOnPostgresIT extends BadInputApiTest {}
