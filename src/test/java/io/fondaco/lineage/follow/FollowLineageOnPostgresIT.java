package io.fondaco.lineage.follow;

import io.fondaco.testing.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class FollowLineageOnPostgresIT extends FollowLineageTest {}
