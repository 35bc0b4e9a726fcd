package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.fondaco.testing.Browsers;
import io.fondaco.testing.PageCheck;
import io.fondaco.web.ABusyTuesday.Visit;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
    private static final int LARGEST_PAGE = 15_000;

    private static Playwright playwright;
    private static Browser browser;

    @Inject
    ABusyTuesday tuesday;

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

    private List<Visit> visits = List.of();

    @BeforeEach
    void begin() {
        visits = tuesday.begin();
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
                List<String> faults = PageCheck.faultsOf(page, root);
                PageCheck.signIn(page, root, person);
                for (Visit visit : theirs) {
                    byte[] html =
                            page.navigate(root.resolve(visit.path()).toString()).body();
                    softly.assertThat(AssetsTest.zipped(html))
                            .as("size of %s", visit.name())
                            .isLessThan(LARGEST_PAGE);
                    WIDTHS.forEach(width ->
                            PageCheck.look(softly, page, "%s-%d-%s".formatted(visit.name(), width, theme), width));
                }
                faults.removeIf(fault -> fault.contains("404") || fault.contains("403"));
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
            List<String> faults = PageCheck.faultsOf(page, root);
            PageCheck.signIn(page, root, "ada");
            assertThat(page.locator("h1").innerText()).isEqualTo("Find data you can trust");

            page.click("button[popovertarget=user-menu]");
            assertThat(page.locator("#user-menu .who").innerText()).contains("ada");
            page.click("#user-menu button");
            page.waitForURL(url -> url.endsWith("/signed-out"));
            assertThat(page.locator("h1").innerText()).isEqualTo("You are signed out");

            page.goBack();
            assertThat(page.content()).doesNotContain("Find data you can trust");
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void aFaultyFormComesBackWithItsFaultsInFocus() {
        SoftAssertions softly = new SoftAssertions();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            PageCheck.signIn(page, root, "ada");
            page.navigate(
                    root.resolve("/products/retail/store-transactions/request").toString());
            page.click("main form button.main");

            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.evaluate("document.activeElement.getAttribute('role')"))
                    .isEqualTo("alert");
            PageCheck.look(softly, page, "request-faulty-1440-light", 1440);
            PageCheck.look(softly, page, "request-faulty-390-light", 390);
        }
        softly.assertAll();
    }
}
