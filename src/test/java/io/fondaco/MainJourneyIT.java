package io.fondaco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.fondaco.audit.AuditEvent;
import io.fondaco.audit.AuditTrail;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoSession;
import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.testing.Browsers;
import io.fondaco.testing.DemoWeather;
import io.fondaco.testing.InBrowser;
import io.fondaco.testing.RealTrino;
import io.fondaco.testing.TrinoForTests;
import io.fondaco.testing.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job, whole: from search to a real grant in Trino to the usage page, and the door shut again. */
@QuarkusTest
@TestProfile(RealTrino.class)
class MainJourneyIT extends InBrowser {

    private static final String PORTAL = Visitor.PORTAL;
    private static final String PRODUCT = PORTAL + "/products/weather/daily-temperatures";
    private static final String VIEW = "SELECT count(*) FROM lake.weather.daily_temperatures";
    private static final String RAW = "SELECT count(*) FROM lake.weather_raw.station_readings";
    private static final int QUERIES = 5;

    @Inject
    AuditTrail audit;

    @Inject
    HarvestMetadata harvest;

    @BeforeEach
    void look() {
        harvest.run();
    }

    @BeforeAll
    static void makeTheTables() {
        DemoWeather.make();
    }

    @Test
    void fromSearchToTheFirstRowAndBackToAShutDoor() {
        try (BrowserContext adasBrowser = Browsers.context(browser);
                BrowserContext ottosBrowser = Browsers.context(browser)) {
            Page ada = signIn(adasBrowser, "ada");
            Page otto = signIn(ottosBrowser, "otto");

            assertThatAdaIsRefused(VIEW);
            findAndAsk(ada);
            approve(otto);
            waitForAccess(ada);

            for (int i = 0; i < QUERIES; i++) {
                assertThat(read(VIEW)).isPositive();
            }
            assertThatAdaIsRefused(RAW);
            theUsageTabCountsThem(otto);

            takeAway(otto);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThatAdaIsRefused(VIEW));
            ada.navigate(PRODUCT);
            assertThat(ada.locator("#access").innerText()).contains("Taken away", "The project is over");
            theAuditTrailTellsItInOrder();
        }
    }

    @Test
    void anApprovalWhileTrinoIsDownBecomesAGrantWhenItIsBack() {
        try (BrowserContext bensBrowser = Browsers.context(browser);
                BrowserContext ottosBrowser = Browsers.context(browser)) {
            Page ben = signIn(bensBrowser, "ben");
            Page otto = signIn(ottosBrowser, "otto");

            TrinoForTests.server().stop();
            try {
                findAndAsk(ben);
                approve(otto);
                ben.navigate(PRODUCT);
                assertThat(ben.locator("#access").innerText()).contains("Being set up");
            } finally {
                TrinoForTests.start();
            }
            waitForAccess(ben);
            try (TrinoSession session = TrinoForTests.as("ben")) {
                assertThat(session.read(VIEW, row -> row.getLong(1))).hasSize(1);
            }
        }
    }

    private static Page signIn(BrowserContext context, String person) {
        Page page = context.newPage();
        page.navigate(PORTAL);
        page.click("[name=predefined-%1$s], [value=%1$s]".formatted(person));
        page.waitForURL(url -> url.startsWith(PORTAL));
        return page;
    }

    private static void findAndAsk(Page page) {
        Locator product = page.locator("main h3 a[href$='/products/weather/daily-temperatures']")
                .first();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            page.navigate(PORTAL);
            page.locator("main input[name=q]").fill("temperature zip");
            page.locator("main button:has-text('Search')").click();
            page.waitForURL(url -> url.contains("/products"));
            return product.count() > 0 || page.url().contains("found=");
        });
        if (product.count() > 0) {
            product.click();
        }
        page.locator("#access a:has-text('Request access')").click();
        page.locator("#purpose").fill("Compare daily temperatures with sales by zip code");
        page.locator("input[name=period][value=P30D]").check();
        page.locator("#terms").check();
        page.locator("button:has-text('Send request')").click();
        page.waitForURL(url -> url.contains("/requests/"));
    }

    private static void approve(Page page) {
        page.navigate(PORTAL + "/approvals");
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("main article button:has-text('Approve')")
                        .first()
                        .click());
    }

    private static void waitForAccess(Page page) {
        await().atMost(Duration.ofSeconds(90)).until(() -> {
            page.navigate(PRODUCT);
            return page.locator("#access").innerText().contains("You have access");
        });
    }

    private static void theUsageTabCountsThem(Page otto) {
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            otto.navigate(PRODUCT + "/usage?period=30d");
            String numbers = otto.locator("dl.metrics").first().innerText();
            assertThat(numbers).containsPattern("Queries\\s+" + (QUERIES + 1) + "\\s");
            assertThat(numbers).containsPattern("People\\s+1\\s");
            assertThat(numbers).containsPattern("Failed\\s+[\\d.]+%\\s+1 query");
        });
        assertThat(otto.locator("main").innerText()).contains("Permission denied");
    }

    private static void takeAway(Page otto) {
        otto.navigate(PORTAL + "/approvals?state=given");
        Locator row = otto.locator("main tr:has-text('ada')").first();
        row.locator("a:has-text('Take away')").click();
        otto.locator("textarea[name=reason]").fill("The project is over");
        otto.locator("dialog button:has-text('Take away')").click();
        otto.locator(".said").waitFor();
    }

    private void theAuditTrailTellsItInOrder() {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(actionsAboutAda())
                        .containsSubsequence(
                                "request.sent",
                                "request.approved",
                                "grant.given",
                                "agreement.revoked",
                                "grant.taken-away"));
    }

    private List<String> actionsAboutAda() {
        return QuarkusTransaction.requiringNew()
                .call(() -> audit.list("from AuditEvent order by at").stream()
                        .filter(event -> event.actor().equals("ada")
                                || event.onBehalfOf().filter("ada"::equals).isPresent())
                        .map(AuditEvent::action)
                        .toList());
    }

    private static long read(String sql) {
        try (TrinoSession session = TrinoForTests.as("ada")) {
            return session.read(sql, row -> row.getLong(1)).getFirst();
        }
    }

    private static void assertThatAdaIsRefused(String sql) {
        assertThatThrownBy(() -> read(sql))
                .isInstanceOfSatisfying(
                        EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.REFUSED));
    }
}
