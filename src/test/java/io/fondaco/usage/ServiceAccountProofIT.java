package io.fondaco.usage;

import static io.fondaco.testing.Samples.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.holder.ConfirmServiceAccount;
import io.fondaco.access.holder.RegisterServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.engine.TrinoSession;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody proves to a portal that they control a name in a real Trino. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class ServiceAccountProofIT {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    Samples samples;

    @Inject
    RegisterServiceAccount registerServiceAccount;

    @Inject
    ConfirmServiceAccount confirm;

    @Inject
    ServiceAccounts accounts;

    @Inject
    EntityManager database;

    @Test
    void theStatementProvesItWhenTheAccountRunsItAndNobodyElse() {
        samples.reset();
        samples.signedIn(ADA);
        registerServiceAccount.register(ADA, "svc-nightly", "Loads the report every night");
        String statement = confirm.ask(ADA, "svc-nightly").statement();

        try (TrinoSession ada = TrinoForTests.as("ada")) {
            ada.run(statement);
        }
        await().atMost(PATIENCE).until(() -> texts("ada").contains("SELECT 'fondaco-proof-…'"));
        assertThat(confirmed()).isFalse();

        try (TrinoSession nightly = TrinoForTests.as("svc-nightly")) {
            nightly.run(statement);
        }
        await().atMost(PATIENCE).until(this::confirmed);
        assertThat(texts("svc-nightly")).doesNotContain(statement);
    }

    private boolean confirmed() {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.inUse("svc-nightly")
                        .orElseThrow()
                        .confirmation()
                        .isPresent());
    }

    private List<String> texts(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery("select sqlText from RecordedQuery where person = ?1", String.class)
                        .setParameter(1, person)
                        .getResultList());
    }
}
