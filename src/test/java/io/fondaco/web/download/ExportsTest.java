package io.fondaco.web.download;

import static io.fondaco.web.Browsing.body;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.status.AccessStatuses;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.organisation.Teams;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.ProductCopies;
import io.fondaco.testing.RawCall;
import io.fondaco.testing.Samples;
import io.fondaco.web.Badges;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of thousands of rows: all of them, and only a part of them at a time in memory. */
@QuarkusTest
class ExportsTest {

    private static final int MANY = 2_600;
    private static final int AT_ONCE = 500;
    private static final int PLACES = 16;

    @TestHTTPResource
    URI root;

    @Inject
    Samples samples;

    @Inject
    ProductCopies many;

    @Inject
    ProductIndex index;

    @Inject
    DataProducts products;

    @Inject
    AccessStatuses statuses;

    @Inject
    Teams teams;

    @Inject
    EntityManager database;

    @Inject
    SessionFactory hibernate;

    @BeforeEach
    void reset() {
        samples.reset();
        many.copy("weather", "daily-temperatures", MANY);
        index.rebuild();
    }

    @AfterEach
    void leaveFew() {
        samples.reset();
        index.rebuild();
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void everyProductIsARowAndNoneIsLoaded() {
        String file = counted("/products.csv");
        long loaded = hibernate.getStatistics().getEntityLoadCount();

        assertThat(rows(file)).hasSizeGreaterThan(MANY).containsExactlyInAnyOrderElementsOf(expected(Samples.ADA));
        assertThat(loaded).isLessThan(AT_ONCE);
        assertThat(rows(counted("/products.csv?q=copy"))).hasSize(MANY);
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void theOwnerOfAllOfThemReadsTheSame() {
        assertThat(rows(counted("/products.csv"))).containsExactlyInAnyOrderElementsOf(expected(Samples.OTTO));
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void whatAnOwnerHoldsComesByNameAPartAtATime() {
        String file = counted("/access.csv");

        List<String> names = rows(file).stream()
                .map(row -> row.substring(0, row.indexOf(',')))
                .filter(path -> path.startsWith("weather/copy-"))
                .toList();
        assertThat(names).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(names.getFirst()).isEqualTo("weather/copy-1");
        assertThat(names.getLast()).isEqualTo("weather/copy-" + MANY);
        assertThat(file).contains("weather/copy-7,Weather,You own this,Owner,,,yes,,,");
        // A product comes with its port and what was seen of that; nothing is loaded a second time.
        assertThat(hibernate.getStatistics().getEntityLoadCount()).isLessThan(3L * MANY);
        assertThat(hibernate.getStatistics().getTransactionCount()).isGreaterThan(MANY / AT_ONCE);
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whatGoesWrongOnTheWayEndsTheFileBeforeItsEnd() {
        String whole = RawCall.get(root, "/products.csv");
        assertThat(whole).contains("HTTP/1.1 200", "copy-" + MANY + ",").endsWith("\r\n0\r\n\r\n");
        change("update data_product set tier = 'NONE' where slug = 'copy-" + (MANY - 1) + "'");

        String broken = RawCall.get(root, "/products.csv");

        assertThat(broken).contains("HTTP/1.1 200", "copy-1,").doesNotEndWith("\r\n0\r\n\r\n");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whoComesWhileSixteenReadIsToldWhenToComeAgain() throws Exception {
        whileAllPlacesAreTaken(() -> {
            for (String file : List.of("/products.csv", "/access.csv")) {
                Response refused = given().get(file);
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.header("Retry-After")).isEqualTo("10");
                assertThat(body(refused).select("main").text())
                        .contains("Busy, try again in a moment", "Many files are being read at this moment.");
            }
            given().get("/products").then().statusCode(200);
        });
        given().get("/products.csv").then().statusCode(200);
    }

    private static void whileAllPlacesAreTaken(Runnable check) throws Exception {
        CountDownLatch reading = new CountDownLatch(PLACES);
        CountDownLatch enough = new CountDownLatch(1);
        try (ExecutorService readers = Executors.newFixedThreadPool(PLACES)) {
            try {
                for (int reader = 0; reader < PLACES; reader++) {
                    readers.submit(() -> slowly(reading, enough));
                }
                assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
                check.run();
            } finally {
                enough.countDown();
            }
        }
    }

    /** Takes a place and keeps it until it is enough. */
    private static Void slowly(CountDownLatch reading, CountDownLatch enough) throws IOException {
        Download.Rows<String> pieces = _ -> {
            reading.countDown();
            try {
                enough.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        StreamingOutput file =
                (StreamingOutput) Download.of("slow.txt", "text/plain", pieces).getEntity();
        file.write(OutputStream.nullOutputStream());
        return null;
    }

    private String counted(String address) {
        given().get(address);
        Statistics counts = hibernate.getStatistics();
        counts.clear();
        return given().get(address).then().statusCode(200).extract().asString();
    }

    private static List<String> rows(String file) {
        return file.lines().skip(1).toList();
    }

    /** Written from the entities, one by one. */
    private List<String> expected(Person viewer) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<DataProduct> visible = products.visibleTo(viewer).stream()
                    .filter(product -> product.status().isPublic())
                    .toList();
            var access = statuses.of(viewer, visible);
            return visible.stream()
                    .map(product -> row(
                            product,
                            Badges.badge(access.get(product.id()).state()).text()))
                    .toList();
        });
    }

    private String row(DataProduct product, String access) {
        return Csv.line(List.of(
                        product.domain().slug(),
                        product.slug(),
                        product.name(),
                        product.currentVersion(),
                        Badges.badge(product.status()).text(),
                        product.tier()
                                .map(tier -> tier.name().charAt(0)
                                        + tier.name().substring(1).toLowerCase(Locale.ROOT))
                                .orElse(""),
                        teams.displayName(product.ownerTeam()),
                        product.summary(),
                        product.ports().size(),
                        String.join(" ", product.tags()),
                        access))
                .strip();
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate());
    }
}
