package io.fondaco.usage.fold;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.Benchmark;
import io.fondaco.testing.OnPostgres;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

/**
 * Folding of queries on PostgreSQL beside one statement that groups the same rows, and the usage page and its file with
 * all of them beside those with ten thousand: 400 days, 2,000 ports and 5,000 people, few of whom ask most.
 */
@QuarkusTest
@TestProfile(OnPostgres.class)
@TestSecurity(
        user = "otto",
        roles = {"consumer", "team-weather"})
class FoldBenchmark {

    private static final int FEW = 10_000;
    private static final int RECORDS = Integer.getInteger("benchmark.records", 1_000_000);
    private static final int AT_ONCE = 100_000;
    private static final int ROUNDS = 40;
    private static final String USAGE = "/products/weather/daily-temperatures/usage";

    /** One query a row: when, by whom, on what, with values of its own; the day's busiest port is the sample product's. */
    private static final String RECORDS_OF = """
            insert into query_record (query_id, cluster, kind, user_name, person, source, client_tags, query_type, sql_text,
                state, error_code, error_name, created_at, started_at, ended_at, received_at, wall_millis, cpu_millis,
                queued_millis, planning_millis, execution_millis, physical_input_bytes, physical_input_rows, output_rows,
                written_rows, peak_memory_bytes)
            select id,
                'main', 'USE', who, who, 'bench', '[]', 'SELECT',
                'SELECT zip, day, max(celsius) AS hottest FROM ' || case when port = 0
                    then 'lake.weather.daily_temperatures' else 'lake.bench.port_' || port end
                    || ' WHERE zip = ''' || (n % 9000) || ''' AND day BETWEEN DATE ''2026-01-01'' AND DATE ''2026-12-31'''
                    || ' AND celsius > ' || (n % 40) || repeat(' OR station = ' || n, 8) || ' GROUP BY zip, day',
                case when n % 25 = 0 then 'FAILED' else 'FINISHED' end,
                case when n % 25 = 0 then 47 end, case when n % 25 = 0 then 'COLUMN_NOT_FOUND' end,
                at, at, at, at, wall, wall / 2, 5, 10, wall, wall * 1000, wall, 10, 0, 1000000
            from bench
            """;

    private static final String TABLES_OF = """
            insert into query_table (query_id, position, cluster, catalog_name, schema_name, object_name, use_role, through,
                column_names)
            select id,
                0, 'main', 'lake', case when port = 0 then 'weather' else 'bench' end,
                case when port = 0 then 'daily_temperatures' else 'port_' || port end, 'DIRECT', '[]',
                '["zip","day","celsius"]'
            from bench
            """;

    private static final String FLOOR = """
            insert into bench_floor
            select t.catalog_name, t.schema_name, t.object_name, date_trunc('day', r.ended_at), r.person, count(*),
                count(*) filter (where r.state = 'FAILED'), sum(r.wall_millis), sum(r.cpu_millis),
                sum(r.physical_input_bytes), sum(r.physical_input_rows)
            from query_record r join query_table t on t.query_id = r.query_id
            join query_unfolded u on u.query_id = r.query_id
            group by 1, 2, 3, 4, 5
            """;

    @Inject
    Samples samples;

    @Inject
    RollUpUsage fold;

    @Inject
    EntityManager database;

    @Test
    void foldingAndPages() throws Exception {
        samples.reset();
        run("drop table if exists bench_floor");
        run(
                "create table bench_floor (c text, s text, o text, d timestamptz, p text, q bigint, f bigint, w numeric, u numeric,"
                        + " b numeric, r numeric)");
        load(0, FEW);
        fold.run();
        Benchmark fewPage = measured("Usage page, %,d queries".formatted(FEW), "");
        Benchmark fewFile = measured("Its file, %,d queries".formatted(FEW), ".csv");

        for (int from = FEW; from < RECORDS; from += AT_ONCE) {
            load(from, Math.min(RECORDS, from + AT_ONCE));
        }
        run("analyze");
        Benchmark floor = new Benchmark("INSERT ... SELECT ... GROUP BY of %,d queries".formatted(RECORDS - FEW));
        floor.time(() -> run(FLOOR));
        Benchmark folding = new Benchmark("Folding of the same");
        folding.time(() -> assertThat(fold.run().records()).isEqualTo(RECORDS - FEW));
        folding.report(floor);
        run("analyze");
        measured("Usage page, %,d queries".formatted(RECORDS), "").report(fewPage);
        measured("Its file, %,d queries".formatted(RECORDS), ".csv").report(fewFile);
    }

    /** More than half of the queries are on a fifth of the ports, and near half by a fifth of the people. */
    private void load(int from, int to) {
        run("drop table if exists bench");
        String suffix = from == 0 ? "'_fewww'" : "'_bench'";
        run("create unlogged table bench as select n, at, to_char(at at time zone 'UTC', 'YYYYMMDD_HH24MISS') || '_'"
                + " || lpad(cast(n % 100000 as text), 5, '0') || " + suffix
                + " as id, cast(floor(2000 * power(random(), 3)) as int) as port,"
                + " 'person-' || cast(floor(5000 * power(random(), 2)) as int) as who,"
                + " cast(100 * exp(2 * random() + random()) as bigint) as wall"
                + " from (select n, date_trunc('day', now()) - interval '400 days' + (floor(400 * cast(n as float8) / "
                + (from == 0 ? FEW : RECORDS)
                + ") * interval '1 day') + interval '8 hours' + random() * interval '10 hours' as at"
                + " from generate_series(" + from + ", " + (to - 1) + ") n) each order by n");
        run(RECORDS_OF);
        run(TABLES_OF);
        run("insert into query_unfolded (query_id) select id from bench");
    }

    private static Benchmark measured(String name, String path) throws Exception {
        Benchmark benchmark = new Benchmark(name);
        for (int round = 0; round < 2 * ROUNDS; round++) {
            if (round == ROUNDS) {
                benchmark.warm();
            }
            benchmark.time(
                    () -> given().get(USAGE + path + "?period=365d").then().statusCode(200));
        }
        return benchmark;
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .timeout(3_600)
                .run(() -> database.createNativeQuery(sql).executeUpdate());
    }
}
