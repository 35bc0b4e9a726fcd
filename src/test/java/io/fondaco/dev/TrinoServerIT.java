package io.fondaco.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoSession;
import io.fondaco.testing.TrinoForTests;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrinoServerIT {

    @Test
    void aQueryRunsOverJdbc() {
        assertThat(read("ada", "SELECT count(*) FROM tpch.tiny.nation")).containsExactly(25L);
    }

    @Test
    void theLakeKeepsGrants() {
        // Given
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.server_it");
            admin.run("CREATE TABLE lake.server_it.region AS SELECT * FROM tpch.tiny.region");
        }
        String count = "SELECT count(*) FROM lake.server_it.region";
        assertThatThrownBy(() -> read("ada", count))
                .isInstanceOfSatisfying(
                        EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.REFUSED));

        // When
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("GRANT SELECT ON lake.server_it.region TO USER ada");
        }

        // Then
        assertThat(read("ada", count)).containsExactly(5L);
    }

    @Test
    void itOutlivesAStopAndAStart() {
        // When
        TrinoForTests.server().stop();
        assertThat(TrinoForTests.server().ready()).isFalse();
        TrinoForTests.start();

        // Then
        assertThat(read("ada", "SELECT count(*) FROM tpch.tiny.region")).containsExactly(5L);
    }

    private static List<Long> read(String user, String sql) {
        try (TrinoSession session = TrinoForTests.as(user)) {
            return session.read(sql, row -> row.getLong(1));
        }
    }
}
