package io.fondaco.web.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Browsers;
import io.fondaco.testing.InBrowser;
import io.fondaco.testing.PageCheck;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many actions it takes from the first page to the first row, to answer a request and to take an access away. A
 * click, a key that does something, a text typed into a field and a choice count as one each; signing in and looking do
 * not.
 */
@QuarkusTest
class FirstRowInBrowserIT extends InBrowser {

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    AccessRequests requests;

    @Inject
    ProductIndex index;

    @TestHTTPResource("/")
    URI root;

    @BeforeEach
    void reset() {
        samples.reset();
        index.rebuild();
    }

    @Test
    void theOnlyProductThatFitsIsReadAfterSixActions() {
        try (BrowserContext context = Browsers.context(browser)) {
            Actions ada = signedIn(context, "ada", "");
            ada.types("main input[name=q]", "daily temperatures");
            ada.presses("Enter");
            ada.sees("main p", "The only result for “daily temperatures”");
            ada.clicks("#access a", "Request access");
            ada.types("#purpose", PURPOSE);
            ada.clicks("#terms");
            ada.clicks(".reqform button", "Send request");
            ada.sees("#progress", "Waiting for");

            story.granted(OTTO, theRequest());

            ada.sees("h1", "You can read Daily temperatures");
            ada.sees("#query", "SELECT * FROM lake.weather.daily_temperatures");
            ada.sees("#connect", "Connect");
            assertThat(ada.count).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void oneOfSeveralIsRequestedBesideItsResult() {
        try (BrowserContext context = Browsers.context(browser)) {
            Actions ada = signedIn(context, "ada", "");
            ada.types("main input[name=q]", "zip");
            ada.presses("Enter");
            ada.clicks(".results .side a", "Store transactions");
            ada.types("#purpose", PURPOSE);
            ada.clicks("#terms");
            ada.clicks(".reqform button", "Send request");
            ada.sees("#progress", "Waiting for");
            assertThat(ada.count).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void anApproverAnswersByOneActionFromTheNoticesPage() {
        UUID request = story.asked(ADA);
        try (BrowserContext context = Browsers.context(browser)) {
            // The mail's only link and the notice lead here.
            Actions otto = signedIn(context, "otto", "requests/" + request);
            otto.clicks("#decision button", "Approve");
            otto.sees("#progress", "Undo");
            assertThat(otto.count).isEqualTo(1);
        }
    }

    @Test
    void anApproverAnswersByOneActionFromTheInbox() {
        story.asked(ADA);
        try (BrowserContext context = Browsers.context(browser)) {
            Actions otto = signedIn(context, "otto", "approvals");
            otto.clicks(".inbox button", "Approve");
            otto.sees(".inbox .row:has(.told)", "Undo");
            assertThat(otto.count).isEqualTo(1);
        }
    }

    @Test
    void anOwnerTakesAnAccessAwayByThreeActions() {
        story.granted(OTTO, story.asked(ADA));
        try (BrowserContext context = Browsers.context(browser)) {
            Actions otto = signedIn(context, "otto", "approvals?state=given");
            otto.clicks("main a[data-dialog]", "Take away");
            otto.types("dialog[open] textarea", "The project is over");
            otto.clicks("dialog[open] button", "Take away");
            otto.sees(".said", "can no longer read");
            assertThat(otto.count).isEqualTo(3);
        }
    }

    private Actions signedIn(BrowserContext context, String person, String path) {
        Page page = context.newPage();
        PageCheck.signIn(page, root, person);
        page.navigate(root + path);
        return new Actions(page);
    }

    private UUID theRequest() {
        return QuarkusTransaction.requiringNew()
                .call(() -> requests.listAll().getFirst().id());
    }

    /** One person at a page, whose actions are counted. */
    private static final class Actions {

        private final Page page;
        private int count;

        private Actions(Page page) {
            this.page = page;
        }

        private void clicks(String selector) {
            count++;
            page.locator(selector).first().click();
        }

        private void clicks(String selector, String text) {
            count++;
            page.locator(selector).filter(having(text)).first().click();
        }

        private void types(String selector, String text) {
            count++;
            page.locator(selector).first().fill(text);
        }

        private void presses(String key) {
            count++;
            page.keyboard().press(key);
            page.waitForLoadState();
        }

        /** Waits until it stands there: looking is no action. */
        private void sees(String selector, String text) {
            page.locator(selector).filter(having(text)).first().waitFor();
        }

        private static Locator.FilterOptions having(String text) {
            return new Locator.FilterOptions().setHasText(text);
        }
    }
}
