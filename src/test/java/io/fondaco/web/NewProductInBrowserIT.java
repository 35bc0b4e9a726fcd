package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.FakePersonEngines;
import io.fondaco.engine.person.Rows;
import io.fondaco.testing.Browsers;
import io.fondaco.testing.InBrowser;
import io.fondaco.testing.PageCheck;
import io.fondaco.testing.Samples;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An owner makes a product of a table, in a browser without a script. */
@QuarkusTest
class NewProductInBrowserIT extends InBrowser {

    private static final QualifiedName WIND = QualifiedName.parse("lake.weather.daily_wind");

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    FakePersonEngines people;

    @TestHTTPResource("/")
    URI root;

    @Test
    void aTableBecomesAProductInThreeSteps() {
        samples.reset();
        engine.create(new HarvestedObject(
                WIND,
                "TABLE",
                null,
                List.of(
                        new HarvestedColumn("zip_code", "varchar(5)", 1, "Postal code of the station"),
                        new HarvestedColumn("reading_id", "bigint", 2, null),
                        new HarvestedColumn("observer_email", "varchar", 3, null))));
        engine.grant(WIND, "otto", Set.of(Privilege.SELECT));
        engine.giveByHand(WIND, Grantee.user("pub_weather"), Set.of(Privilege.SELECT), true);
        people.fill(WIND, new Rows(List.of(), List.of(List.of("10884", "1", "j.roth@fondaco.example"))));
        try (BrowserContext context =
                Browsers.context(browser, new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            PageCheck.signIn(page, root, "otto");
            page.click("main a[href='/products/new']");
            page.fill("#find", "wind");
            page.click(".bar-top button");
            page.click("a:text-is('daily_wind')");
            page.click("button:text-is('Continue')");
            describe(page);
            page.click("button:text-is('Publish 1.0.0')");
            page.waitForURL("**/products/weather/daily-wind");
            assertThat(page.locator("main").innerText()).contains("Average wind for each zip code");
        }
    }

    private static void describe(Page page) {
        page.fill("#name", "Daily wind");
        page.selectOption("#domain", "weather");
        page.fill("#slug", "daily-wind");
        page.click("button:text-is('Use all suggestions')");
        assertThat(page.inputValue("#name")).isEqualTo("Daily wind");
        page.fill("#summary", "Average wind for each zip code and day.");
        page.fill("#purpose", "Plan outdoor events.");
        page.selectOption("#team", "team-weather");
        page.click("button:text-is('Continue')");
    }
}
