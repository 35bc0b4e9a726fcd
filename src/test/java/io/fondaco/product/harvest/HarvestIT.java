package io.fondaco.product.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.audit.AuditEvent;
import io.fondaco.audit.AuditTrail;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.testing.DemoWeather;
import io.fondaco.testing.RealTrino;
import io.fondaco.testing.TrinoForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo's weather in a real Trino, as the harvest sees it. */
@QuarkusTest
@TestProfile(RealTrino.class)
class HarvestIT {

    private static final QualifiedName DAILY = QualifiedName.parse("lake.weather.daily_temperatures");

    @Inject
    HarvestMetadata harvest;

    @Inject
    SeenSchemas seen;

    @Inject
    OutputPorts ports;

    @Inject
    Catalogs catalogs;

    @Inject
    AuditTrail audit;

    @BeforeEach
    void makeTheTables() {
        DemoWeather.make();
    }

    @Test
    void theFolderOfProductsWasReadAtStart() {
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() ->
                                audit.list("subject = 'weather/daily-temperatures' and action = 'product.published'")))
                .extracting(AuditEvent::actor)
                .containsExactly("system:start");
    }

    @Test
    void theDemosWeatherIsSeenAsItsContractsPromise() {
        harvest.run();

        List<String> differences = QuarkusTransaction.requiringNew()
                .call(() -> ports.current().stream()
                        .filter(port -> port.object().schema().startsWith("weather"))
                        // What the portal makes itself is no matter of the demo's tables.
                        .filter(port -> port.definition().isEmpty())
                        .flatMap(port -> ContractDifferences.between(
                                        port, seen.of(port).orElseThrow())
                                .stream()
                                .map(difference -> port.object() + ": " + difference.sentence()))
                        .toList());
        String kind = daily(SeenObject::kind);
        assertThat(differences).isEmpty();
        assertThat(kind).isEqualTo("VIEW");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> catalogs.keepsGrants(new CatalogName(QualifiedName.MAIN_CLUSTER, "lake"))))
                .contains(true);
    }

    @Test
    void aCommentAndAColumnOfToday() {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("COMMENT ON VIEW lake.weather.daily_temperatures IS 'Seen today'");
        }

        harvest.run();

        String comment = daily(object -> object.comment().orElse(""));
        assertThat(comment).isEqualTo("Seen today");
    }

    private String daily(Function<SeenObject, String> read) {
        return QuarkusTransaction.requiringNew().call(() -> {
            OutputPort port = ports.byObject(List.of(DAILY)).getFirst();
            return read.apply(seen.of(port).orElseThrow());
        });
    }
}
