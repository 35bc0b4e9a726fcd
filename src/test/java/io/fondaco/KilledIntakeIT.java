package io.fondaco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.testing.EventStream;
import io.fondaco.testing.PortalProcess;
import io.fondaco.testing.TokenIssuer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged portal on PostgreSQL, killed in the middle of a transaction that stores queries and of one that folds
 * them, while listeners post: nothing that it said it has is missing, and nothing is counted twice. Three times; twenty
 * with {@code -Pthorough}.
 */
class KilledIntakeIT {

    private static final int KILLS = Integer.getInteger("fondaco.kills.intake", 3);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path products;

    private static EmbeddedPostgres postgres;
    private static TokenIssuer issuer;
    private static PortalProcess portal;
    private static EventStream events;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        issuer = TokenIssuer.start();
        portal = new PortalProcess(settings());
        portal.start();
        events = EventStream.to(URI.create(portal.url() + "/ingest/trino"), PortalProcess.INGEST_TOKEN);
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part : new AutoCloseable[] {events, portal, issuer, postgres}) {
            if (part != null) {
                part.close();
            }
        }
    }

    @Test
    void killedInTheMiddleOfIntakeAndFolding() throws SQLException {
        int hits = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            int known = events.accepted().size();
            await().atMost(PATIENCE).until(() -> events.accepted().size() > known + 20);
            hits += killInTheMiddle();
            assertThatNothingAcceptedIsMissing();
            portal.start();
        }
        events.finish();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(number("select count(*) from query_unfolded"))
                        .isZero());

        assertThat(hits).as("kills that hit both").isEqualTo(KILLS);
        assertThatNothingAcceptedIsMissing();
        assertThatEachIsCountedOnce();
    }

    /** Holds up a fold and then a group of records within their transactions, and kills; 1 where it hit both. */
    private static int killInTheMiddle() throws SQLException {
        try (Connection holder = postgres.getPostgresDatabase().getConnection()) {
            holder.setAutoCommit(false);
            hold(holder, "usage_day");
            hold(holder, "query_table");
            int hits = waitsFor("usage_day") > 0 && waitsFor("query_table") > 0 ? 1 : 0;
            portal.kill();
            holder.rollback();
            return hits;
        }
    }

    private static void hold(Connection holder, String table) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute("lock table " + table + " in exclusive mode");
        }
        await().atMost(PATIENCE).until(() -> waitsFor(table) > 0);
    }

    private static long waitsFor(String table) throws SQLException {
        return number("select count(*) from pg_locks where not granted and relation = '" + table + "'::regclass");
    }

    private static void assertThatNothingAcceptedIsMissing() throws SQLException {
        Set<String> missing = new HashSet<>(events.accepted());
        assertThat(missing).isNotEmpty();
        missing.removeAll(stored());
        assertThat(missing).isEmpty();
    }

    private static void assertThatEachIsCountedOnce() throws SQLException {
        assertThat(stored()).hasSameSizeAs(events.accepted());
        long heard = number("select count(*) from query_record r where kind = 'USE'"
                + " and exists (select 1 from query_table t where t.query_id = r.query_id)");
        long used =
                number("select count(*) from query_record r where kind = 'USE' and exists (select 1 from query_table"
                        + " t where t.query_id = r.query_id"
                        + " and (t.use_role = 'DIRECT' or (t.use_role = 'WRITTEN' and r.state = 'FAILED')))");
        assertThat(used).isPositive();
        assertThat(number("select sum(queries) from seen_day")).isEqualTo(heard);
        for (String table : new String[] {"usage_day", "consumer_day", "usage_hour"}) {
            assertThat(number("select sum(finished + failed) from " + table))
                    .as(table)
                    .isEqualTo(used);
        }
        assertThat(number("select sum(counted) from numbered_day"))
                .isEqualTo(events.accepted().size());
        assertThat(number("select sum(missing) from numbered_day")).isZero();
    }

    private static Set<String> stored() throws SQLException {
        Set<String> stored = new HashSet<>();
        try (Connection database = postgres.getPostgresDatabase().getConnection();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select query_id from query_record")) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        }
        return stored;
    }

    private static long number(String query) throws SQLException {
        try (Connection database = postgres.getPostgresDatabase().getConnection();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = PortalProcess.settings(postgres, issuer, products);
        settings.put("fondaco.products.start-waits", "0s");
        settings.put("fondaco.jobs.usage-fold", "* * * * * ?");
        for (String job :
                new String[] {"grants-reconcile", "grants-drift", "metadata-harvest", "usage-poll", "usage-forget"}) {
            settings.put("fondaco.jobs." + job, "off");
        }
        return settings;
    }
}
