package io.fondaco.web;

import io.fondaco.testing.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** PostgreSQL refuses some characters that H2 takes. */
@QuarkusTest
@TestProfile(OnPostgres.class)
class BadInputOnPostgresIT extends BadInputPagesTest {}
