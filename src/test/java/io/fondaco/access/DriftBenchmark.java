package io.fondaco.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.grant.DriftCheck;
import io.fondaco.access.grant.Grants;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.harvest.Catalogs;
import io.fondaco.testing.Benchmark;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A drift check of 10,000 grants on 500 objects, beside the bulk read of {@code table_privileges} alone. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class DriftBenchmark {

    private static final int OBJECTS = 500;
    private static final int PRINCIPALS = 20;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;
    private static final String SCHEMA = "drift";
    private static final Path FILES = Path.of("target", "trino", "warehouse", "lake", SCHEMA);

    @Inject
    Samples samples;

    @Inject
    Catalogs catalogs;

    @Inject
    Grants grants;

    @Inject
    DriftCheck driftCheck;

    @Inject
    Clock clock;

    @Test
    void driftCheck() throws Exception {
        List<QualifiedName> objects = IntStream.range(0, OBJECTS)
                .mapToObj(number -> new QualifiedName("lake", SCHEMA, "view_" + number))
                .toList();
        makeInTrino(objects);
        makeInPortal(objects);
        Benchmark bulk = new Benchmark("Bulk read of table_privileges");
        Benchmark check = new Benchmark("Drift check of 10,000 grants on 500 objects");
        try (Connection trino = TrinoForTests.plain()) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                if (round == 0) {
                    bulk.warm();
                    check.warm();
                }
                bulk.time(() -> assertThat(read(trino)).isGreaterThanOrEqualTo(OBJECTS * PRINCIPALS));
                check.time(() -> {
                    DriftCheck.Result result = driftCheck.run();
                    assertThat(result.compared()).isEqualTo(OBJECTS * PRINCIPALS);
                    assertThat(result.drifted()).isZero();
                });
            }
        }
        check.report(bulk);
    }

    /** The file metastore keeps the privileges of each user on an object in a file: ten thousand GRANTs would take long. */
    private static void makeInTrino(List<QualifiedName> objects) throws IOException {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake." + SCHEMA);
            for (QualifiedName object : objects) {
                admin.run("CREATE OR REPLACE VIEW " + object.sql() + " AS SELECT 1 AS id");
            }
        }
        for (QualifiedName object : objects) {
            Path folder = FILES.resolve(object.object()).resolve(".trinoPermissions");
            Files.createDirectories(folder);
            for (int principal = 0; principal < PRINCIPALS; principal++) {
                Files.writeString(folder.resolve("user_reader" + principal), """
                        [ {"permission": "SELECT", "grantOption": false, "grantee": {"type": "USER", "name": "reader%d"}} ]
                        """.formatted(principal));
            }
        }
    }

    private void makeInPortal(List<QualifiedName> objects) {
        samples.reset();
        QuarkusTransaction.requiringNew().timeout(120).run(() -> {
            catalogs.noteKeepsGrants(objects.getFirst().inCatalog(), true, clock.instant());
            objects.forEach(object -> {
                samples.add(
                        "weather",
                        object.object().replace('_', '-'),
                        Samples.describe(object.object(), "Compared in bulk", object)
                                .owners("otto"));
                IntStream.range(0, PRINCIPALS).forEach(principal -> insert(object, "reader" + principal));
            });
        });
    }

    private void insert(QualifiedName object, String principal) {
        grants.getEntityManager()
                .createNativeQuery("""
                        insert into engine_grant (id, cluster, catalog_name, schema_name, object_name, principal,
                            wanted, observed, given, state, observed_at, verified_at, attempts, generation)
                        values (?1, ?2, ?3, ?4, ?5, ?6, 'SELECT', 'SELECT', 'SELECT', 'VERIFIED', ?7, ?7, 0, 0)
                        """)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, object.cluster())
                .setParameter(3, object.catalog())
                .setParameter(4, object.schema())
                .setParameter(5, object.object())
                .setParameter(6, principal)
                .setParameter(7, clock.instant())
                .executeUpdate();
    }

    private static int read(Connection trino) throws SQLException {
        int count = 0;
        try (Statement statement = trino.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT table_schema, table_name, grantee, privilege_type
                        FROM lake.information_schema.table_privileges
                        WHERE grantee_type = 'USER' AND table_schema = 'drift'
                        """)) {
            while (rows.next()) {
                count++;
            }
        }
        return count;
    }
}
