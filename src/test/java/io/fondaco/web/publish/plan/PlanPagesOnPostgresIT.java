package io.fondaco.web.publish.plan;

import io.fondaco.testing.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;

/** Who may publish, drafts and kept plans, as PostgreSQL keeps them. */
@QuarkusTest
@TestProfile(OnPostgres.class)
@TestSecurity(user = "otto", roles = "team-weather")
class PlanPagesOnPostgresIT extends PlanPagesTest {}
