package io.fondaco.web.admin;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.holder.Delegations;
import io.fondaco.access.holder.RegisterServiceAccount;
import io.fondaco.access.people.ManagePeople;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a departure changes is seen before it is done. */
@QuarkusTest
class DeparturePagesTest {

    private static final String STELLAS = "/admin/people/stella/departure";

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    Delegations delegations;

    @Inject
    RegisterServiceAccount registerServiceAccount;

    @Inject
    ManagePeople managePeople;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, BEN, OTTO, ODA, STELLA, GRACE).forEach(samples::signedIn);
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get(STELLAS).then().statusCode(302);
        post(STELLAS, Map.of()).then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void aConsumerIsRefused() {
        page(STELLAS, 403);
        page("/admin/people/nobody/departure", 403);
        post(STELLAS, Map.of()).then().statusCode(403);
        post("/admin/people/stella/return", Map.of()).then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void soIsAnOwner() {
        page(STELLAS, 403);
        post(STELLAS, Map.of()).then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void theWholeOfItIsShownAndNothingIsDone() {
        everythingOfStellas();

        Document page = page(STELLAS);

        assertThat(section(page, "held")).contains("1 dataset that they can read themselves", "Daily temperatures");
        assertThat(section(page, "owns")).contains("2 products would have no owner", "Nations", "Retail");
        assertThat(section(page, "accounts")).contains("svc-shops: grace answers for it next");
        assertThat(section(page, "decides")).contains("Store transactions: nobody else can answer it now");
        assertThat(section(page, "delegations")).contains("otto decides for stella");
        assertThat(page("/admin/people/stella").select("main").text()).contains("Last seen");
        assertThat(section(page(STELLAS), "held")).contains("Daily temperatures");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void onePressDoesItAndNothingIsLeft() {
        everythingOfStellas();

        post(STELLAS, Map.of()).then().statusCode(303);

        Document page = page(STELLAS);
        assertThat(section(page, "held")).contains("No access of their own.");
        assertThat(section(page, "accounts")).contains("No service accounts.");
        assertThat(section(page, "delegations")).contains("No delegation");
        assertThat(page("/admin/people/stella").select("main").text()).contains("Left on");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void whatTheyAskedForIsWithdrawn() {
        story.asked(BEN);
        assertThat(section(page("/admin/people/ben/departure"), "asked")).contains("Daily temperatures");

        post("/admin/people/ben/departure", Map.of()).then().statusCode(303);

        assertThat(section(page("/admin/people/ben/departure"), "asked"))
                .contains("No requests of theirs are waiting.");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void whoIsBackIsNotedAndGetsNothingBack() {
        story.granted(OTTO, story.asked(BEN));
        managePeople.left(GRACE, "ben");

        post("/admin/people/ben/return", Map.of()).then().statusCode(303);
        post("/admin/people/ben/return", Map.of()).then().statusCode(409);

        assertThat(section(page("/admin/people/ben/departure"), "held")).contains("No access of their own.");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void nobodyLeavesWhoNeverCame() {
        page("/admin/people/nobody/departure", 404);
        post("/admin/people/nobody/departure", Map.of()).then().statusCode(404);
    }

    private void everythingOfStellas() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        story.granted(OTTO, story.asked(STELLA));
        story.asked(ADA, "retail", "store-transactions", 30);
        delegations.delegate(STELLA, "otto", today, today);
        QuarkusTransaction.requiringNew()
                .run(() -> registerServiceAccount.register(STELLA, "svc-shops", "Loads the shops every night"));
    }

    private static String section(Document page, String id) {
        return page.select("section[aria-labelledby=" + id + "]").text();
    }
}
