package io.fondaco.web.lineage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.lineage.LineageCast;
import io.fondaco.testing.Benchmark;
import io.fondaco.testing.ProductCopies;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The page of a graph of sixty tables among two thousand products, beside the same page with nothing on it. */
@QuarkusTest
class LineageBenchmark {

    private static final int ROUNDS = 30;
    private static final String PAGE = "/products/weather/daily-temperatures/lineage?column=zip";

    @Inject
    Samples samples;

    @Inject
    ProductCopies many;

    @Inject
    LineageCast cast;

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void sixtyTables() throws Exception {
        samples.reset();
        many.copy("weather", "daily-temperatures", 2_000);
        Benchmark empty = new Benchmark("Page of a graph of one table");
        measure(empty);
        cast.spread(30);
        assertThat(Jsoup.parse(given().get(PAGE).asString()).select("svg rect")).hasSize(60);
        Benchmark full = new Benchmark("Page of a graph of sixty tables");
        measure(full);
        full.report(empty);
    }

    private static void measure(Benchmark benchmark) throws Exception {
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            if (round == 0) {
                benchmark.warm();
            }
            benchmark.time(() -> given().get(PAGE).then().statusCode(200));
        }
    }
}
