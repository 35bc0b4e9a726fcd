package io.fondaco.lineage.graph;

import static io.fondaco.testing.Samples.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.lineage.LineageCast;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.ProductCopies;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product from which very much is made, among two thousand. */
@QuarkusTest
class ManyLineageTest {

    private static final int MANY = 2_000;
    private static final int NEAR = 30;
    private static final int MOST_STATEMENTS = 24;

    @Inject
    Samples samples;

    @Inject
    ProductCopies many;

    @Inject
    LineageCast cast;

    @Inject
    LineageGraphs graphs;

    @Inject
    DataProducts products;

    @Inject
    SessionFactory hibernate;

    @BeforeEach
    void made() {
        samples.reset();
        many.copy("weather", "daily-temperatures", MANY);
    }

    @Test
    void sixtyTablesAreFoundWithFewStatements() {
        cast.spread(NEAR);

        assertThat(lineage().nodes()).hasSize(2 * NEAR + 1);
        assertThat(statements()).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void tenTimesAsManyNeedNoMoreStatements() {
        cast.spread(NEAR);
        long few = statements();
        cast.spread(NEAR * 10);

        assertThat(statements()).isEqualTo(few);
        assertThat(lineage().nodes()).hasSize(Walk.MOST);
        // One of the near ones, and what is made of each of the others.
        assertThat(lineage().left()).isEqualTo(1 + NEAR * 10 - 1);
    }

    private long statements() {
        lineage();
        hibernate.getStatistics().clear();
        lineage();
        return hibernate.getStatistics().getPrepareStatementCount();
    }

    private Lineage lineage() {
        return QuarkusTransaction.requiringNew()
                .call(() -> graphs.of(new Asked(
                        ADA,
                        products.find(ADA, "weather", "daily-temperatures").orElseThrow(),
                        "",
                        "zip",
                        Asked.USUAL,
                        Asked.USUAL,
                        true)));
    }
}
