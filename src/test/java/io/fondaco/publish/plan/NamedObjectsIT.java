package io.fondaco.publish.plan;

import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.TrinoSession;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.SourceFile;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which tables a product may offer, by the rights that a real Trino keeps. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class NamedObjectsIT {

    private static final String TABLE = "lake.published_raw.offered";

    @Inject
    Samples samples;

    @Inject
    MakePlan plans;

    @BeforeEach
    void begin() {
        samples.reset();
        samples.signedIn(OTTO);
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.published_raw");
            admin.run("DROP TABLE IF EXISTS " + TABLE);
            admin.run("CREATE TABLE %s AS SELECT nationkey AS id, name FROM tpch.tiny.nation".formatted(TABLE));
        }
    }

    @Test
    void theDomainMustBeAbleToHandItOnAndThePublisherToReadIt() {
        assertThat(problems()).singleElement().asString().contains("The domain weather may not offer " + TABLE);

        give("GRANT SELECT ON %s TO USER pub_weather");
        give("GRANT SELECT ON %s TO USER otto");
        assertThat(problems()).singleElement().asString().contains("The domain weather may not offer " + TABLE);

        give("GRANT SELECT ON %s TO USER pub_weather WITH GRANT OPTION");
        assertThat(problems()).isEmpty();

        give("REVOKE SELECT ON %s FROM USER otto");
        assertThat(problems()).singleElement().asString().contains("Trino does not let you read " + TABLE);
    }

    private static void give(String statement) {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run(statement.formatted(TABLE));
        }
    }

    private List<String> problems() {
        return plans.of(List.of(files()), KeptIn.API, OTTO).getFirst().problems().stream()
                .map(Problem::reason)
                .toList();
    }

    private static ProductFiles files() {
        return new ProductFiles(
                "weather",
                "offered",
                new SourceFile("weather/offered/product.odps.yaml", """
                        apiVersion: v1.0.0
                        kind: DataProduct
                        id: offered
                        name: Offered
                        version: 1.0.0
                        status: active
                        domain: weather
                        description:
                          purpose: Read what there is.
                        outputPorts:
                          - name: offered
                            version: 1.0.0
                            contractId: offered-contract
                        team:
                          members:
                            - username: otto
                              role: owner
                        customProperties:
                          - property: ownerTeam
                            value: team-weather
                        """),
                List.of(new SourceFile("weather/offered/offered.odcs.yaml", """
                        apiVersion: v3.1.0
                        kind: DataContract
                        id: offered-contract
                        version: 1.0.0
                        status: active
                        servers:
                          - server: lake
                            type: trino
                            catalog: lake
                            schema: published_raw
                        schema:
                          - name: offered
                            properties:
                              - name: id
                                physicalType: bigint
                                description: The key
                        """)));
    }
}
