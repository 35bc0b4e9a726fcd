package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.fondaco.testing.Browsers;
import io.fondaco.testing.BrowsersAtOnce;
import io.fondaco.testing.InBrowser;
import io.fondaco.testing.PageCheck;
import io.fondaco.web.ABusyTuesday.Visit;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every page in a real browser: signed in for real, in both themes, from desk to phone. */
@QuarkusTest
class PagesInBrowserIT extends InBrowser {

    private static final String IN_SEARCH = "[name=q]:focus";
    private static final int MOST_REQUESTS = 6;
    /** What Trino says comes by one more: the rows of a sample, whether a join can be run. */
    private static final Set<String> BY_ONE_MORE = Set.of("sample", "together");

    private static final String REQUESTS = "performance.getEntriesByType('resource').length + 1";
    private static final int LONG_ENOUGH_TO_LEAVE = 1_500;
    private static final int LARGEST_PAGE = 15_000;
    private static final Map<String, Integer> REFUSALS = Map.of("not-found", 404, "forbidden", 403);

    @Inject
    ABusyTuesday tuesday;

    @TestHTTPResource("/")
    URI root;

    private List<Visit> visits = List.of();

    @BeforeEach
    void begin() {
        visits = tuesday.begin();
    }

    @Test
    void everyPageIsAccessibleAndFitsAndBreaksNoRule() throws InterruptedException {
        Map<String, String> sessions = visits.stream()
                .map(Visit::person)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::sessionOf));
        tuesday.goOn();
        Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
        BrowsersAtOnce.forEach(visits, (each, visit) -> {
            SoftAssertions softly = new SoftAssertions();
            try (BrowserContext context = Browsers.context(each, as(sessions.get(visit.person())))) {
                look(softly, context.newPage(), visit);
            }
            faults.addAll(softly.errorsCollected());
        });
        assertThat(faults).extracting(Throwable::getMessage).isEmpty();
    }

    private void look(SoftAssertions softly, Page page, Visit visit) {
        List<String> faults = PageCheck.faultsOf(page, root);
        Response answer = page.navigate(root.resolve(visit.path()).toString());
        softly.assertThat(page.url()).as("%s is signed in", visit.person()).startsWith(root.toString());
        softly.assertThat(answer.status())
                .as("status of %s", visit.name())
                .isEqualTo(REFUSALS.getOrDefault(visit.name(), 200));
        softly.assertThat(AssetsTest.zipped(answer.body()))
                .as("size of %s", visit.name())
                .isLessThan(LARGEST_PAGE);
        PageCheck.lookFromAllSides(softly, page, visit.name());
        softly.assertThat((Integer) page.evaluate(REQUESTS))
                .as("requests of %s", visit.name())
                .isLessThanOrEqualTo(BY_ONE_MORE.contains(visit.name()) ? MOST_REQUESTS + 1 : MOST_REQUESTS);
        faults.removeIf(fault -> fault.contains("404") || fault.contains("403"));
        softly.assertThat(faults).as("console and policy of %s", visit.name()).isEmpty();
    }

    private String sessionOf(String person) {
        try (BrowserContext context = Browsers.context(browser)) {
            PageCheck.signIn(context.newPage(), root, person);
            return context.storageState();
        }
    }

    private static Browser.NewContextOptions as(String session) {
        return new Browser.NewContextOptions().setStorageState(session);
    }

    @Test
    void aPersonSignsInAndOutByThePagesOfTheProvider() {
        try (BrowserContext context = Browsers.context(browser)) {
            Page page = context.newPage();
            List<String> faults = PageCheck.faultsOf(page, root);
            PageCheck.signIn(page, root, "ada");
            assertThat(page.locator("h1").innerText()).isEqualTo("Find data you can trust");

            page.click("button[popovertarget=user-menu]");
            assertThat(page.locator("#user-menu .who").innerText()).contains("ada");
            page.click("#user-menu form[action='/logout'] button");
            page.waitForURL(url -> url.endsWith("/signed-out"));
            assertThat(page.locator("h1").innerText()).isEqualTo("You are signed out");
            SoftAssertions softly = new SoftAssertions();
            PageCheck.lookFromAllSides(softly, page, "signed-out");
            softly.assertAll();

            page.goBack();
            assertThat(page.content()).doesNotContain("Find data you can trust");
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void aThemeIsChosenAtOnceAndStays() {
        try (BrowserContext context = Browsers.context(browser)) {
            Page page = context.newPage();
            List<String> faults = PageCheck.faultsOf(page, root);
            PageCheck.signIn(page, root, "ada");
            page.click("button[popovertarget=user-menu]");
            page.waitForResponse(
                    answer -> answer.url().endsWith("/settings/theme"), () -> page.click("#user-menu [value=dark]"));

            String scheme = "getComputedStyle(document.documentElement).colorScheme";
            assertThat(page.evaluate(scheme)).isEqualTo("dark");
            assertThat(page.locator("#user-menu [aria-pressed=true]").innerText())
                    .isEqualTo("Dark");
            page.navigate(root.resolve("/access").toString());
            assertThat(page.evaluate(scheme)).isEqualTo("dark");
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void keysGoToPlacesUnlessSomebodyWritesOrTurnedThemOff() {
        try (BrowserContext context = Browsers.context(browser)) {
            Page page = context.newPage();
            PageCheck.signIn(page, root, "ada");
            press(page, "g", "a");
            page.waitForURL("**/access");
            press(page, "?");
            page.waitForURL("**/help/keyboard");
            press(page, "/");
            page.waitForSelector(IN_SEARCH);
            press(page, "g", "h");
            staysAt(page, "/help/keyboard");

            page.navigate(root.resolve("/settings").toString());
            page.click("form[action='/settings/keys'] button");
            page.waitForSelector("html[data-keys=off]");
            press(page, "g", "h");
            staysAt(page, "/settings");
            press(page, "Control+k");
            page.waitForSelector(IN_SEARCH);
            page.keyboard().type("daily temp");
            page.waitForSelector("dialog[open] a[data-connect]");
            press(page, "ArrowDown", "Control+Enter");
            page.waitForURL("**/products/weather/daily-temperatures/connect");
        }
    }

    private static void press(Page page, String... keys) {
        page.waitForLoadState();
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** A key that went to a place would have brought the browser there by then. */
    private static void staysAt(Page page, String path) {
        page.waitForTimeout(LONG_ENOUGH_TO_LEAVE);
        page.waitForLoadState();
        assertThat(page.url()).endsWith(path);
    }

    @Test
    void aFaultyFormComesBackWithItsFaultsInFocus() {
        SoftAssertions softly = new SoftAssertions();
        try (BrowserContext context = Browsers.context(browser)) {
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
