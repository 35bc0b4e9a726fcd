package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.fondaco.testing.Browsers;
import io.fondaco.testing.Samples;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in a real browser: signed in for real, in both themes, from desk to phone. */
@QuarkusTest
class PagesInBrowserIT {

    private static final List<Integer> WIDTHS = List.of(1440, 390, 320);
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");

    private static final String PRODUCT = "/products/weather/daily-temperatures";

    /** Who opens which pages; the name is that of the picture. */
    private static final Map<String, Map<String, String>> VISITS = Map.of(
            "ada",
                    Map.of(
                            "home",
                            "/",
                            "not-found",
                            "/no-such-page",
                            "products",
                            "/products",
                            "product",
                            PRODUCT,
                            "schema",
                            PRODUCT + "/schema",
                            "usage-for-all",
                            PRODUCT + "/usage"),
            "otto", Map.of("product-of-owner", PRODUCT, "usage", PRODUCT + "/usage?period=90d"),
            "grace", Map.of("home-of-an-admin", "/", "unused", "/products/retail/store-transactions/usage"));

    private static Playwright playwright;
    private static Browser browser;

    @Inject
    Samples samples;

    @TestHTTPResource("/")
    URI root;

    @BeforeAll
    static void open() {
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Inject
    UsageSamples usage;

    @BeforeEach
    void reset() {
        samples.reset();
        usage.ninetyDaysOf(Samples.DAILY);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPageIsAccessibleAndFitsAndBreaksNoRule(ColorScheme theme) {
        SoftAssertions softly = new SoftAssertions();
        VISITS.forEach((person, pages) -> {
            try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setColorScheme(theme))) {
                Page page = context.newPage();
                List<String> faults = faultsOf(page);
                signIn(page, person);
                pages.forEach((name, path) -> {
                    page.navigate(root.resolve(path).toString());
                    WIDTHS.forEach(width -> check(softly, page, "%s-%d-%s".formatted(name, width, theme), width));
                });
                faults.removeIf(fault -> fault.contains("404"));
                softly.assertThat(faults)
                        .as("console and policy, as %s", person)
                        .isEmpty();
            }
        });
        softly.assertAll();
    }

    @Test
    void aPersonSignsInAndOutByThePagesOfTheProvider() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            List<String> faults = faultsOf(page);
            signIn(page, "ada");
            assertThat(page.locator("h1").innerText()).isEqualTo("Find data you can trust");

            page.click("button[popovertarget=user-menu]");
            assertThat(page.locator("#user-menu .who").innerText()).contains("ada");
            page.click("#user-menu button");
            page.waitForURL(url -> !url.startsWith(root.toString()));

            assertThat(faults).isEmpty();
        }
    }

    private void signIn(Page page, String person) {
        page.navigate(root.toString());
        page.click("[name=predefined-%1$s], [value=%1$s]".formatted(person));
        page.waitForURL(url -> url.startsWith(root.toString()));
    }

    private static void check(SoftAssertions softly, Page page, String name, int width) {
        page.setViewportSize(width, 900);
        page.waitForTimeout(150);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name.toLowerCase(Locale.ROOT) + ".png")));
        List<Rule> violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        softly.assertThat(violations)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .as("axe on %s", name)
                .isEmpty();
        softly.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isLessThanOrEqualTo(width);
    }

    /** What the browser complains of on our own pages; the provider's are not ours to mend. */
    private List<String> faultsOf(Page page) {
        List<String> faults = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.location().startsWith(root.toString())) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        return faults;
    }
}
