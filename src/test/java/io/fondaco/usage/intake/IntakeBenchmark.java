package io.fondaco.usage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.Benchmark;
import io.fondaco.testing.PortalProcess;
import io.fondaco.testing.ProcessTimes;
import io.fondaco.testing.TokenIssuer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Finished queries as a real Trino posts them, with their plans, over several connections: the packaged portal on
 * PostgreSQL beside a plain loop that parses the same bodies and inserts the same rows in batches.
 */
class IntakeBenchmark {

    private static final int EVENTS = Integer.getInteger("benchmark.events", 10_000);
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;

    @TempDir
    Path products;

    private final EventBodies bodies = new EventBodies();

    @Test
    void intake() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                TokenIssuer issuer = TokenIssuer.start();
                PortalProcess portal = PortalProcess.measured(settings(postgres, issuer));
                ExecutorService listeners = Executors.newFixedThreadPool(CONNECTIONS)) {
            portal.start();
            try (Connection database = postgres.getPostgresDatabase().getConnection()) {
                PlainIntake plain = new PlainIntake(database, bodies);
                plain.take(EVENTS);
                post(listeners, portal.url());
                post(listeners, portal.url());
                for (int round = 0; round < ROUNDS; round++) {
                    Spent floor = spent(portal, database, () -> plain.take(EVENTS));
                    floor.print("Parse and insert %,d events in a plain loop".formatted(EVENTS), floor);
                    spent(portal, database, () -> post(listeners, portal.url()))
                            .print("Intake of %,d events over HTTP".formatted(EVENTS), floor);
                }
                assertThat(number(database, "select count(*) from public.query_record"))
                        .isEqualTo((ROUNDS + 2) * (long) EVENTS);
            }
        }
    }

    private void post(ExecutorService listeners, String url) throws Exception {
        List<Future<?>> all = IntStream.range(0, CONNECTIONS)
                .<Future<?>>mapToObj(_ -> listeners.submit(() -> {
                    try (EventConnection connection =
                            new EventConnection(URI.create(url), PortalProcess.INGEST_TOKEN, bodies)) {
                        connection.post(EVENTS / CONNECTIONS);
                    }
                    return null;
                }))
                .toList();
        for (Future<?> each : all) {
            each.get();
        }
    }

    /** Seconds that went by, and the CPU time in it of this process, the portal and the database. */
    private record Spent(double seconds, double own, double portal, double database) {

        void print(String name, Spent floor) {
            boolean isFloor = floor == this;
            double parsing = isFloor ? own : portal;
            String ratio =
                    isFloor ? "" : "**%.2f** x CPU".formatted((parsing + database) / (floor.own + floor.database));
            Benchmark.print("| %s | %,.0f events/s; CPU %.2f ms %s, %.2f ms database | %s | %,d |%n"
                    .formatted(
                            name,
                            EVENTS / seconds,
                            parsing * 1000 / EVENTS,
                            isFloor ? "the loop" : "portal",
                            database * 1000 / EVENTS,
                            ratio,
                            EVENTS));
        }
    }

    private static Spent spent(PortalProcess portal, Connection database, Benchmark.Work work) throws Exception {
        ProcessHandle server = ProcessTimes.server(database);
        Duration own = ProcessTimes.of(ProcessHandle.current());
        Duration ofPortal = portal.cpu();
        Duration ofDatabase = ProcessTimes.ofTree(server);
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Spent(
                seconds,
                seconds(ProcessTimes.of(ProcessHandle.current()).minus(own)),
                seconds(portal.cpu().minus(ofPortal)),
                seconds(ProcessTimes.ofTree(server).minus(ofDatabase)));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static long number(Connection database, String sql) throws Exception {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Map<String, String> settings(EmbeddedPostgres postgres, TokenIssuer issuer) {
        Map<String, String> settings = PortalProcess.settings(postgres, issuer, products);
        settings.put("fondaco.jobs.usage-fold", "off");
        return settings;
    }
}
