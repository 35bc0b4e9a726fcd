package io.fondaco.notification;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(MailOnPostgres.class)
class MailInTroubleOnPostgresIT extends MailInTroubleTest {}
