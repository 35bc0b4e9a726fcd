package io.fondaco.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrinoAccountTest {

    private static final TrinoAccount PORTAL = new TrinoAccount(
            "jdbc:trino://trino.example.org?SSL=true",
            "admin",
            Optional.of("secret-of-trino"),
            Optional.empty(),
            Optional.of("lake:admin"),
            "fondaco",
            Duration.ofSeconds(30),
            Duration.ofSeconds(10));

    @Test
    void whoeverWritesItToALogWritesNoPassword() {
        assertThat(PORTAL).hasToString("admin@jdbc:trino://trino.example.org?SSL=true");
    }

    @Test
    void trinosOwnWordComesBeforeThePortalGivesUp() {
        assertThat(PORTAL.patience()).isGreaterThan(PORTAL.statementTimeout());
        assertThat(PORTAL.withStatementTimeout(Duration.ofMinutes(1)).patience())
                .isGreaterThan(Duration.ofMinutes(1));
    }

    @Test
    void somebodyElsesAccountHasNoRolesAndNoPassword() {
        assertThat(TrinoAccount.of(PORTAL.url(), "ada", "fondaco").properties())
                .containsEntry("user", "ada")
                .doesNotContainKeys("roles", "password");
        assertThat(PORTAL.properties())
                .containsEntry("roles", "lake:admin")
                .containsEntry("password", "secret-of-trino")
                .containsEntry("timeout", "10000ms");
    }

    @Test
    void whoSpeaksInAPersonsNameTakesNoRolesAlong() {
        assertThat(PORTAL.inNameOf("ada").properties())
                .containsEntry("user", "admin")
                .containsEntry("sessionUser", "ada")
                .doesNotContainKey("roles");
    }
}
