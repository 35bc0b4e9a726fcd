package io.fondaco.export;

import io.fondaco.testing.Benchmark;
import io.fondaco.testing.OnPostgres;
import io.fondaco.testing.ProductCopies;
import io.fondaco.testing.Samples;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the exports for other catalogues take among many products on PostgreSQL, each table made of the one before it: rows a
 * second, and the memory that is held at the end of a file beside what was held at its begin.
 */
@QuarkusTest
@TestProfile(OnPostgres.class)
class CatalogueBenchmark {

    private static final int PRODUCTS = Integer.getInteger("benchmark.products", 10_000);
    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    Samples samples;

    @Inject
    ProductCopies many;

    @Inject
    EntityManager entities;

    @Inject
    @All
    List<CatalogExport> exports;

    /** Counts bytes and, each time that so many were written, what is held then. */
    private static final class Measuring extends OutputStream {

        private final long each;
        private long bytes;
        private long next;
        private long first = -1;
        private long most;

        Measuring(long each) {
            this.each = each;
            this.next = 1;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
            if (each > 0 && bytes >= next) {
                next = bytes + each;
                long held = held();
                first = first < 0 ? held : first;
                most = Math.max(most, held);
            }
        }

        private static long held() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }

    @Test
    void allFormats() throws Exception {
        samples.reset();
        many.copy("weather", "daily-temperatures", PRODUCTS);
        QuarkusTransaction.requiringNew().timeout(600).run(this::eachIsMadeOfTheOneBefore);
        for (CatalogExport export : exports) {
            export.write(Audience.EVERYBODY, new Measuring(0));
            Measuring timed = new Measuring(0);
            long begin = System.nanoTime();
            export.write(Audience.EVERYBODY, timed);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Measuring watched = new Measuring(Math.max(1, timed.bytes / 12));
            export.write(Audience.EVERYBODY, watched);
            Benchmark.print(
                    "| %s of %,d products, %.1f MB | %.1f s, %,.0f products/s | held at most %.1f MB more | 1 |%n"
                            .formatted(
                                    export.format().file(),
                                    PRODUCTS,
                                    timed.bytes / (double) MEGABYTE,
                                    seconds,
                                    PRODUCTS / seconds,
                                    Math.max(0, watched.most - watched.first) / (double) MEGABYTE));
        }
    }

    private void eachIsMadeOfTheOneBefore() {
        run("delete from lineage_edge");
        run("delete from lineage_object");
        run("insert into lineage_object (id, cluster, catalog_name, schema_name, object_name) select gen_random_uuid(),"
                + " cluster, catalog_name, schema_name, object_name from output_port where removed = false"
                + " group by cluster, catalog_name, schema_name, object_name");
        run("create temporary table one_after_another as select id, lead(id) over (order by object_name) as next"
                + " from lineage_object");
        run(
                "insert into lineage_edge (from_id, to_id, how, seen, first_seen_at, last_seen_at) select id, next, 'INSERT', 3,"
                        + " now(), now() from one_after_another where next is not null");
        run("insert into lineage_column (from_id, to_id, how, from_column, to_column, last_seen_at)"
                + " select id, next, 'INSERT', c, c, now() from one_after_another, (values ('zip'), ('day')) v(c)"
                + " where next is not null");
    }

    private void run(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
