package io.fondaco.product.harvest;

import static io.fondaco.testing.Samples.DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractDriftsTest {

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    HarvestMetadata harvest;

    @Inject
    ContractDrifts drifts;

    @Inject
    EntityManager entities;

    @BeforeEach
    void reset() {
        samples.reset();
        harvest.run();
    }

    @Test
    void whatContractsPromiseAndTrinoHasIsNoNews() {
        assertThat(standing()).isEmpty();
        assertThat(subjects()).isEmpty();
    }

    @Test
    void aColumnThatWentAwayIsToldToTheOwnersOnce() {
        engine.create(daily(new HarvestedColumn("zip", "varchar(5)", 1, null)));

        harvest.run();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery("delete from notification").executeUpdate());
        harvest.run();

        assertThat(subjects()).isEmpty();
        assertThat(standing()).containsExactly("The contract promises day, but Trino has no such column.");
    }

    @Test
    void theOwnersReadWhatItIsAndOncePutRightItIsForgotten() {
        engine.create(daily(
                new HarvestedColumn("zip", "bigint", 1, null),
                new HarvestedColumn("day", "timestamp(3)", 2, null),
                new HarvestedColumn("more", "varchar", 3, null)));
        harvest.run();

        assertThat(subjects())
                .containsExactly(
                        "oda: Daily temperatures: The contract promises zip as varchar(5), but in Trino it is bigint, and 1 more",
                        "otto: Daily temperatures: The contract promises zip as varchar(5), but in Trino it is bigint, and 1 more");
        assertThat(standing()).hasSize(2);

        engine.create(
                daily(new HarvestedColumn("zip", "varchar(5)", 1, null), new HarvestedColumn("day", "date", 2, null)));
        harvest.run();

        assertThat(standing()).isEmpty();
    }

    private List<String> standing() {
        return QuarkusTransaction.requiringNew().call(() -> drifts.standing(10)).stream()
                .map(ContractDrifts.Standing::sentence)
                .toList();
    }

    private List<String> subjects() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select concat(n.person, ': ', n.subject) from Notification n"
                                        + " where n.kind = io.fondaco.notification.NewsKind.CONTRACT_DRIFTED order by n.person",
                                String.class)
                        .getResultList());
    }

    private static HarvestedObject daily(HarvestedColumn... columns) {
        return new HarvestedObject(DAILY, "VIEW", null, List.of(columns));
    }
}
