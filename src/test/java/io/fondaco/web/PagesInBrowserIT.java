package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.fondaco.access.Decision;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Browsers;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final int LARGEST_PAGE = 15_000;

    private static final String PRODUCT = "/products/weather/daily-temperatures";

    /** One page, as one person sees it; the name is that of the picture. */
    private record Visit(String person, String name, String path) {}

    private final List<Visit> visits = new ArrayList<>();

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

    @Inject
    AccessStory story;

    @Inject
    ProductIndex index;

    @BeforeEach
    void aTuesdayInTheCompany() {
        samples.reset();
        index.rebuild();
        usage.ninetyDaysOf(Samples.DAILY);
        story.granted(Samples.OTTO, story.asked(Samples.BEN));
        UUID declined = story.asked(Samples.ADA, "retail", "store-transactions", 90);
        story.decided(Samples.STELLA, declined, Decision.Outcome.DECLINED, "Ask for the totals by month instead.");
        UUID waiting = story.asked(Samples.ADA);
        visits.clear();
        visit("ada", "home", "/");
        visit("ada", "not-found", "/no-such-page");
        visit("ada", "products", "/products");
        visit("ada", "search", "/products?q=temperature");
        visit("ada", "product", PRODUCT);
        visit("ada", "schema", PRODUCT + "/schema");
        visit("ada", "usage-for-all", PRODUCT + "/usage");
        visit("ada", "my-access", "/access");
        visit("ada", "request", "/requests/" + waiting);
        visit("ada", "request-declined", "/requests/" + declined);
        visit("ada", "request-form", "/products/retail/store-transactions/request");
        visit("ben", "my-access-of-ben", "/access");
        visit("otto", "product-of-owner", PRODUCT);
        visit("otto", "usage", PRODUCT + "/usage?period=90d");
        visit("otto", "inbox", "/approvals");
        visit("otto", "inbox-given", "/approvals?state=given");
        visit("otto", "request-to-decide", "/requests/" + waiting);
        visit("grace", "home-of-an-admin", "/");
        visit("ada", "notifications", "/notifications");
        visit("grace", "admin-jobs", "/admin");
        visit("grace", "admin-products", "/admin/products");
        visit("grace", "admin-audit", "/admin/audit");
        visit("astrid", "audit-of-an-auditor", "/admin/audit");
        visit("grace", "admin-intake", "/admin/intake");
        visit("grace", "unused", "/products/retail/store-transactions/usage");
    }

    private void visit(String person, String name, String path) {
        visits.add(new Visit(person, name, path));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPageIsAccessibleAndFitsAndBreaksNoRule(ColorScheme theme) {
        SoftAssertions softly = new SoftAssertions();
        Map<String, List<Visit>> byPerson = visits.stream().collect(Collectors.groupingBy(Visit::person));
        byPerson.forEach((person, theirs) -> {
            try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setColorScheme(theme))) {
                Page page = context.newPage();
                List<String> faults = faultsOf(page);
                signIn(page, person);
                for (Visit visit : theirs) {
                    byte[] html =
                            page.navigate(root.resolve(visit.path()).toString()).body();
                    softly.assertThat(AssetsTest.zipped(html))
                            .as("size of %s", visit.name())
                            .isLessThan(LARGEST_PAGE);
                    WIDTHS.forEach(
                            width -> check(softly, page, "%s-%d-%s".formatted(visit.name(), width, theme), width));
                }
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

    @Test
    void aFaultyFormComesBackWithItsFaultsInFocus() {
        SoftAssertions softly = new SoftAssertions();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            signIn(page, "ada");
            page.navigate(
                    root.resolve("/products/retail/store-transactions/request").toString());
            page.click("main form button.main");

            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.evaluate("document.activeElement.getAttribute('role')"))
                    .isEqualTo("alert");
            check(softly, page, "request-faulty-1440-light", 1440);
            check(softly, page, "request-faulty-390-light", 390);
        }
        softly.assertAll();
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
