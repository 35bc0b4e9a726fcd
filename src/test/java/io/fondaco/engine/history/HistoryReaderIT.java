package io.fondaco.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoConfig;
import io.fondaco.testing.TestConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A history in a PostgreSQL of its own, where Starburst's event logger may keep it. */
class HistoryReaderIT {

    private static EmbeddedPostgres postgres;

    private final HistoryReader reader = new HistoryReader(TestConfig.of(TrinoConfig.class, Map.of()));

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection
                    .createStatement()
                    .execute("create table completed_queries (query_id text, usr text, tags text[], ended timestamptz);"
                            + " insert into completed_queries values ('20261122_180137_00001_gjunh', 'ada',"
                            + " array['a \"b\"', 'c'], '2026-11-22 18:01:40+00'), ('x', null, null, null)");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void rowsComeAsText() {
        assertThat(reader.columns(
                        place(postgres.getJdbcUrl("postgres", "postgres")), "select * from completed_queries"))
                .containsEntry("usr", "text")
                .containsEntry("ended", "timestamptz");

        assertThat(reader.rows(
                        place(postgres.getJdbcUrl("postgres", "postgres")),
                        "select * from completed_queries order by query_id"))
                .satisfiesExactly(
                        row -> {
                            assertThat(row)
                                    .containsEntry("usr", "ada")
                                    .containsEntry("tags", "[\"a \\\"b\\\"\",\"c\"]");
                            assertThat(row.get("ended")).contains("2026-11-22").contains(":01:40");
                        },
                        row -> assertThat(row).isEqualTo(Map.of("query_id", "x")));
    }

    @Test
    void nothingIsWrittenAndNoStatementOutlastsItsTime() {
        HistoryPlace place = place(postgres.getJdbcUrl("postgres", "postgres"));
        assertThatThrownBy(() -> reader.rows(place, "delete from completed_queries returning query_id"))
                .isInstanceOf(EngineError.class)
                .hasMessageContaining("read-only");

        Instant begun = Instant.now();
        assertThatThrownBy(() -> reader.rows(place, "select pg_sleep(60)")).isInstanceOf(EngineError.class);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whatCannotBeReadIsSaidWithoutThePassword() {
        assertThatThrownBy(() -> reader.rows(place("jdbc:nosuch://x/y?password=secret"), "select 1"))
                .isInstanceOf(EngineError.class)
                .hasMessage("No driver here reads a database of this kind: read it over Trino instead.");
        assertThat(place("jdbc:postgresql://x/y?password=secret").toString()).doesNotContain("secret");
    }

    private static HistoryPlace place(String url) {
        return HistoryPlace.in(new DatabaseLogin(url, Optional.empty(), Optional.empty()), Duration.ofSeconds(1));
    }
}
