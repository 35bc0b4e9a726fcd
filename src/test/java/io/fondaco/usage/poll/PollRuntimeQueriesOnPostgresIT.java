package io.fondaco.usage.poll;

import io.fondaco.testing.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class PollRuntimeQueriesOnPostgresIT extends PollRuntimeQueriesTest {}
