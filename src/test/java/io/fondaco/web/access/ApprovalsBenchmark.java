package io.fondaco.web.access;

import static io.fondaco.testing.Samples.PURPOSE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.Benchmark;
import io.fondaco.testing.OnPostgres;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The approvals page of somebody for whom 5,000 requests wait, beside that of somebody for whom 50 wait. */
@QuarkusTest
@TestProfile(OnPostgres.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApprovalsBenchmark {

    private static final int FEW = 50;
    private static final int MANY = 5_000;
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 60;
    private static final int CHUNK = 100;

    private static final Benchmark few = new Benchmark("Approvals page, 50 wait");
    private static final Benchmark many = new Benchmark("Approvals page, 5,000 wait");

    @Inject
    Samples samples;

    @Inject
    DataProducts products;

    @Inject
    RequestAccess requestAccess;

    @Test
    @Order(1)
    void send() {
        samples.reset();
        send(FEW, "retail", "store-transactions");
        send(MANY, "weather", "daily-temperatures");
    }

    @Test
    @Order(2)
    @TestSecurity(user = "stella", roles = "team-retail")
    void fewWait() throws Exception {
        measure(few, "(50)");
    }

    @Test
    @Order(3)
    @TestSecurity(user = "otto", roles = "team-weather")
    void manyWait() throws Exception {
        measure(many, "(5000)");
        many.report(few);
    }

    private static void measure(Benchmark page, String count) throws Exception {
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            if (round == 0) {
                page.warm();
            }
            page.time(() ->
                    given().get("/approvals").then().statusCode(200).extract().asString());
        }
        assertThat(given().get("/approvals").asString()).contains(count);
    }

    private void send(int count, String domain, String slug) {
        for (int from = 0; from < count; from += CHUNK) {
            int first = from;
            QuarkusTransaction.requiringNew().run(() -> {
                for (int number = first; number < first + CHUNK && number < count; number++) {
                    Person person = new Person(
                            "p" + number, "p" + number, "p" + number + "@example.com", Set.of("team-analytics"), false);
                    requestAccess.send(
                            person,
                            products.find(person, domain, slug).orElseThrow(),
                            new AccessRequestInput(
                                    PURPOSE,
                                    LocalDate.now().plusMonths(1),
                                    true,
                                    UUID.randomUUID().toString()));
                }
            });
        }
    }
}
