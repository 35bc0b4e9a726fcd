package io.fondaco.engine.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.testing.TrinoForTests;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TrinoPersonEngineIT extends PersonEngineContract {

    private final AtomicInteger tags = new AtomicInteger();
    private final TrinoAccount portal = TrinoAccount.of(TrinoForTests.server().jdbcUrl(), "admin", "fondaco")
            .withRoles("lake:admin");

    @Override
    PersonEngine ada() {
        return new TrinoPersonEngine(
                QualifiedName.MAIN_CLUSTER, portal.inNameOf("ada"), () -> "fondaco-" + tags.incrementAndGet());
    }

    @Override
    void createBoth() {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.person");
            for (QualifiedName name : List.of(STATIONS, SECRET)) {
                admin.run("DROP TABLE IF EXISTS " + name.sql());
                admin.run("CREATE TABLE %s (station varchar, height bigint)".formatted(name.sql()));
                admin.run("INSERT INTO %s VALUES ('Zugspitze', 2956)".formatted(name.sql()));
            }
            admin.run("GRANT SELECT ON %s TO USER ada".formatted(STATIONS.sql()));
        }
    }

    @Test
    void everyTypeOfValueBecomesAText() {
        Rows rows = ada().firstRows("""
                        SELECT date '2026-03-01' d, timestamp '2026-03-01 06:00:00 UTC' t, array[1, 2] a,
                            map(array['k'], array[1]) m, cast(row(1, 'x') AS row(n integer, s varchar)) r,
                            decimal '1.50' c, true b, cast(null AS varchar) n, X'00FF' x, interval '2' day i,
                            json '{"k": 1}' j, rpad('', 300, 'z') z
                        """, 5);

        assertThat(rows.values().getFirst())
                .startsWith("2026-03-01", "2026-03-01 06:00:00 UTC", "[1, 2]", "{k=1}", "{n=1, s=x}", "1.50", "true")
                .contains("2 bytes", "2 00:00:00.000", "{\"k\":1}", "z".repeat(200) + "…")
                .containsNull();
    }

    @Test
    void statementsRunAsThePersonWithTheNotedTag() {
        int before = tags.get();

        assertThat(ada().firstRows("SELECT current_user", 1).values()).containsExactly(List.of("ada"));
        assertThat(tags.get()).isGreaterThan(before);
    }

    @Test
    void whatThePersonTypedCarriesNoTag() {
        int before = tags.get();

        assertThat(ada().tried("SELECT current_user", 1).values()).containsExactly(List.of("ada"));
        assertThat(tags.get()).isEqualTo(before);
    }

    @Test
    void aSilentTrinoIsNoFaultOfTheQuery() {
        PersonEngine silent = new TrinoPersonEngine(
                QualifiedName.MAIN_CLUSTER,
                TrinoAccount.of("jdbc:trino://127.0.0.1:1", "admin", "fondaco").inNameOf("ada"),
                () -> "fondaco-silent");

        assertThatThrownBy(() -> silent.whyNot("SELECT 1"))
                .isInstanceOfSatisfying(
                        EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.UNREACHABLE));
    }
}
