package io.fondaco.dev.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoSession;
import io.fondaco.testing.DemoWeather;
import io.fondaco.testing.TrinoForTests;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real MySQL and a real PostgreSQL behind Trino: their data is read through what can be asked for, and only so. */
class SourcesIT {

    private static final String VIEW = "lake.weather.daily_temperatures";
    private static final String COUNT = "SELECT count(*) FROM ";

    @BeforeAll
    static void makeTheTables() {
        assumeThat(System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .isEqualTo("Linux amd64");
        DemoWeather.make();
    }

    @Test
    void bothAnswer() {
        assertThat(TrinoForTests.sources()).containsExactlyInAnyOrder("mysql", "postgresql");
    }

    @Test
    void theProductOverMySqlIsReadByGrantOnly() {
        assertThatRefused("ada", COUNT + VIEW);

        asAdmin("GRANT SELECT ON " + VIEW + " TO USER ada");
        try {
            assertThat(count("ada", VIEW)).isEqualTo(10_800);
            assertThat(count("admin", "mysql.weather.daily_readings")).isEqualTo(10_800);
            assertThatRefused("ada", COUNT + "mysql.weather.daily_readings");
        } finally {
            asAdmin("REVOKE SELECT ON " + VIEW + " FROM USER ada");
        }
        assertThatRefused("ada", COUNT + VIEW);
    }

    @Test
    void theProductOverPostgreSqlIsReadByGrantOnly() {
        String view = "lake.weather.station_inspections";
        assertThatRefused("ada", COUNT + view);

        asAdmin("GRANT SELECT ON " + view + " TO USER ada");

        assertThat(count("ada", view)).isEqualTo(360);
        assertThatRefused("ada", COUNT + "postgresql.maintenance.inspections");
    }

    @Test
    void nobodyElseReachesTheCatalogsThatKeepNoGrants() {
        assertThat(catalogs("ada")).containsExactlyInAnyOrder("lake", "system", "tpch");
        assertThat(catalogs("pub_weather")).contains("iceberg", "memory", "mysql", "postgresql");
        assertThatRefused("ada", COUNT + "iceberg.weather.climate_normals");
        assertThatRefused("ada", "SELECT * FROM TABLE(mysql.system.query(query => 'SELECT 1'))");
    }

    @Test
    void aPublishingPrincipalMakesAViewThatOthersReadByGrant() {
        asAdmin("CREATE SCHEMA IF NOT EXISTS lake.sources_it AUTHORIZATION USER pub_weather");
        try (TrinoSession publisher = TrinoForTests.as("pub_weather")) {
            publisher.run("CREATE OR REPLACE VIEW lake.sources_it.warm_days SECURITY DEFINER AS SELECT zip_code, day"
                    + " FROM mysql.weather.daily_readings WHERE avg_temperature_c > 10");
        }
        assertThatRefused("ada", COUNT + "lake.sources_it.warm_days");

        asAdmin("GRANT SELECT ON lake.sources_it.warm_days TO USER ada");

        assertThat(count("ada", "lake.sources_it.warm_days")).isPositive();
    }

    @Test
    void filesThatOthersWroteAreRead() {
        assertThat(count("admin", "lake.weather_raw.station_files")).isEqualTo(144);
        assertThat(count("admin", "lake.weather_raw.station_events")).isEqualTo(1_440);
        assertThat(count("admin", "lake.weather.temperature_forecasts")).isEqualTo(840);
    }

    private static void asAdmin(String sql) {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run(sql);
        }
    }

    private static long count(String user, String object) {
        try (TrinoSession session = user.equals("admin") ? TrinoForTests.admin() : TrinoForTests.as(user)) {
            return session.read(COUNT + object, row -> row.getLong(1)).getFirst();
        }
    }

    private static List<String> catalogs(String user) {
        try (TrinoSession session = TrinoForTests.as(user)) {
            return session.read("SHOW CATALOGS", row -> row.getString(1));
        }
    }

    private static void assertThatRefused(String user, String sql) {
        try (TrinoSession session = TrinoForTests.as(user)) {
            assertThatThrownBy(() -> session.read(sql, row -> row.getObject(1)))
                    .isInstanceOfSatisfying(
                            EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.REFUSED));
        }
    }
}
