package io.fondaco.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.testing.TrinoForTests;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrinoMeasureIT {

    private final TrinoAccount portal = TrinoAccount.of(TrinoForTests.server().jdbcUrl(), "admin", "fondaco")
            .withRoles("lake:admin");

    @BeforeAll
    static void create() {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.measured");
            admin.run("CREATE SCHEMA IF NOT EXISTS iceberg.measured");
            admin.run("DROP TABLE IF EXISTS lake.measured.parts");
            admin.run("CREATE TABLE lake.measured.parts WITH (partitioned_by = ARRAY['regionkey']) AS"
                    + " SELECT name, regionkey FROM tpch.tiny.nation");
            admin.run("DROP TABLE IF EXISTS lake.measured.whole");
            admin.run("CREATE TABLE lake.measured.whole AS SELECT * FROM tpch.tiny.nation");
            admin.run(
                    "CREATE OR REPLACE VIEW lake.measured.latest AS SELECT DATE '2026-03-01' + INTERVAL '1' DAY AS day");
            admin.run("DROP TABLE IF EXISTS iceberg.measured.parts");
            admin.run("CREATE TABLE iceberg.measured.parts WITH (partitioning = ARRAY['regionkey']) AS"
                    + " SELECT name, regionkey FROM tpch.tiny.nation");
        }
    }

    @Test
    void aPartitionedTableTellsAll() {
        TableMeasure hive = measure("lake.measured.parts", false, "");
        TableMeasure iceberg = measure("iceberg.measured.parts", false, "");

        assertThat(hive.rows()).isEqualTo(25);
        assertThat(hive.partitions()).isEqualTo(5);
        assertThat(iceberg.rows()).isEqualTo(25);
        assertThat(iceberg.partitions()).isEqualTo(5);
        Instant lately = Instant.now().minus(Duration.ofHours(1));
        assertThat(hive.freshAt()).isAfter(lately);
        assertThat(iceberg.freshAt()).isAfter(lately);
    }

    @Test
    void aTableInOnePieceHasNoPartitions() {
        TableMeasure whole = measure("lake.measured.whole", false, "");

        assertThat(whole.partitions()).isNull();
        assertThat(whole.rows()).isEqualTo(25);
    }

    @Test
    void ofAViewOnlyTheColumnTellsThatTheContractNames() {
        assertThat(measure("lake.measured.latest", true, "")).isEqualTo(TableMeasure.NOTHING);
        assertThat(measure("lake.measured.latest", true, "day").freshAt())
                .isBetween(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(measure("lake.measured.latest", true, "nowhere")).isEqualTo(TableMeasure.NOTHING);
    }

    @Test
    void whatIsNotThereTellsNothingAndASilentTrinoIsToldApart() {
        assertThat(measure("lake.measured.nowhere", false, "")).isEqualTo(TableMeasure.NOTHING);
        TrinoAccount nobody = TrinoAccount.of("jdbc:trino://127.0.0.1:1", "admin", "fondaco");
        TableToMeasure table = new TableToMeasure(QualifiedName.parse("lake.measured.whole"), false, "");
        assertThatThrownBy(() -> new TrinoMeasure(nobody, table).read())
                .isInstanceOfSatisfying(
                        EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.UNREACHABLE));
    }

    private TableMeasure measure(String name, boolean view, String column) {
        return new TrinoMeasure(portal, new TableToMeasure(QualifiedName.parse(name), view, column)).read();
    }
}
