package io.fondaco.access.grant;

import io.fondaco.testing.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same on PostgreSQL. */
@QuarkusTest
@TestProfile(OnPostgres.class)
class GrantReconcilerOnPostgresIT extends GrantReconcilerTest {}
