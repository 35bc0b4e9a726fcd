package io.fondaco.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.common.Chunks;
import io.fondaco.job.Jobs;
import io.fondaco.search.index.IndexedProduct;
import io.fondaco.search.index.ProductReader;
import io.fondaco.search.index.ProductStamps;
import io.fondaco.testing.Benchmark;
import io.fondaco.testing.ManyProducts;
import io.fondaco.testing.ManyProductsOnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The index of many products, from the database, beside bare indexing of the same documents by Lucene. */
@QuarkusTest
@TestProfile(ManyProductsOnPostgres.class)
class RebuildBenchmark {

    private static final int ROUNDS = 3;

    @Inject
    ProductReader reader;

    @Inject
    ProductStamps stamps;

    @Inject
    ViewerStatuses statuses;

    @Inject
    Jobs jobs;

    @Test
    void rebuild() throws Exception {
        List<UUID> ids = List.copyOf(stamps.all().keySet());
        assertThat(ids).hasSize(ManyProducts.COUNT);
        List<IndexedProduct> documents = new ArrayList<>();
        Chunks.of(ids, 250).forEach(some -> documents.addAll(reader.read(some)));
        Benchmark bare = new Benchmark("Bare indexing of %,d products".formatted(ids.size()));
        Benchmark build = new Benchmark("The index of %,d products is built".formatted(ids.size()));
        Benchmark again = new Benchmark("Rebuild of %,d products, of which none changed".formatted(ids.size()));
        for (int round = -1; round < ROUNDS; round++) {
            if (round == 0) {
                bare.warm();
                build.warm();
                again.warm();
            }
            bare.time(() -> index(documents));
            ProductIndex index = new ProductIndex(reader, stamps, statuses, jobs);
            build.time(index::rebuild);
            again.time(index::rebuild);
            index.stop();
        }
        build.report(bare);
        again.report(bare);
    }

    private static void index(List<IndexedProduct> documents) throws Exception {
        try (SearchIndex index = new SearchIndex()) {
            index.put(documents);
            index.refresh();
        }
    }
}
