package io.fondaco.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.fondaco.product.folder.PublishFolder;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Browsers;
import io.fondaco.testing.InBrowser;
import io.fondaco.testing.PageCheck;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of products in a real browser, with the demo company's products: with a script, without, on a phone. */
@QuarkusTest
class SearchInBrowserIT extends InBrowser {

    private static final Map<String, String> PAGES = Map.of(
            "search", "/products",
            "search-words", "/products?q=temperature zip",
            "search-chips", "/products?domain=weather&tier=gold",
            "search-empty", "/products?q=temperture&domain=retail",
            "domain", "/domains/weather");

    @Inject
    PublishFolder folder;

    @Inject
    ProductIndex index;

    @TestHTTPResource("/")
    URI root;

    @BeforeEach
    void build() {
        folder.instead(PublishFolder.DEMO);
        index.rebuild();
    }

    @Test
    void everyStateIsAccessibleAndFits() {
        SoftAssertions softly = new SoftAssertions();
        try (BrowserContext context = Browsers.context(browser)) {
            Page page = signedIn(context);
            PAGES.forEach((name, path) -> {
                page.navigate(root + path.substring(1));
                PageCheck.lookFromAllSides(softly, page, name);
            });
        }
        softly.assertAll();
    }

    @Test
    void aChoiceAppliesByItselfAndKeepsTheFocus() {
        try (BrowserContext context = Browsers.context(browser)) {
            Page page = signedIn(context);
            List<String> faults = PageCheck.faultsOf(page, root);
            page.navigate(root + "products?q=zip");
            String before = page.locator("h1").innerText();

            page.locator("#domain-weather").check();
            page.waitForURL("**/products?**domain=weather**");
            page.locator(".chips >> text=Weather").waitFor();

            assertThat(page.locator("h1").innerText()).isNotEqualTo(before).endsWith("for “zip”");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("domain-weather");

            page.selectOption("#sort", "name");
            page.waitForURL("**sort=name**");
            page.goBack();
            page.waitForURL("**/products?**domain=weather**");
            assertThat(page.locator("#domain-weather").isChecked()).isTrue();
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void withoutAScriptTheButtonApplies() {
        try (BrowserContext context =
                Browsers.context(browser, new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = signedIn(context);
            page.navigate(root + "products?q=zip");

            page.locator("#domain-weather").check();
            page.locator("text=Apply filters").click();

            assertThat(page.url()).contains("q=zip").contains("domain=weather");
            assertThat(page.locator(".chips").innerText()).contains("Weather");
        }
    }

    private Page signedIn(BrowserContext context) {
        Page page = context.newPage();
        PageCheck.signIn(page, root, "ada");
        return page;
    }
}
