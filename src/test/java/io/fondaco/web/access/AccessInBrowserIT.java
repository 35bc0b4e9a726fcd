package io.fondaco.web.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.fondaco.access.request.Decision;
import io.fondaco.engine.FakeEngine;
import io.fondaco.testing.Browsers;
import io.fondaco.testing.InBrowser;
import io.fondaco.testing.PageCheck;
import io.fondaco.testing.Samples;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking and answering in a real browser: parts that change by themselves, the keyboard alone, and no script. */
@QuarkusTest
class AccessInBrowserIT extends InBrowser {

    private static final String PRODUCT = "products/weather/daily-temperatures";
    private static final int MOST_STOPS = 60;

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    FakeEngine engine;

    @TestHTTPResource("/")
    URI root;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void anAnswerChangesItsRowAlone() {
        story.asked(ADA);
        story.asked(BEN);
        try (BrowserContext context = Browsers.context(browser)) {
            Page page = signedIn(context, "otto", "approvals");
            List<String> faults = PageCheck.faultsOf(page, root);
            Locator first = page.locator(".inbox > li").nth(0);
            Locator second = page.locator(".inbox > li").nth(1);
            keepAnEyeOn(page);

            first.locator("button").filter(having("Approve")).click();
            first.locator(".told").filter(having("Approved. Being set up.")).waitFor();
            page.waitForSelector(".inbox > li:focus, .inbox > li :focus");
            page.locator("[role=status]")
                    .filter(having("Approved. Being set up."))
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            second.locator("summary").click();
            second.locator("textarea").fill("No");
            second.locator("button").filter(having("Decline the request")).click();
            second.locator("[role=alert]").filter(having("10 to 500")).waitFor();
            second.locator("textarea").fill("Only for the weather service");
            second.locator("button").filter(having("Decline the request")).click();
            second.locator(".told").filter(having("Declined.")).waitFor();

            page.locator(".tabs .n-waiting").filter(having("0")).waitFor();
            assertThat(page.locator(".top nav.navwide .count").count()).isZero();
            assertThat(first.locator("button").allInnerTexts())
                    .singleElement()
                    .asString()
                    .startsWith("Undo");
            assertThat(isTheSame(page)).isTrue();
            assertThat(faults).allMatch(fault -> fault.contains("422"));
        }
    }

    @Test
    void anApprovedRowTurnsToHasAccessByItself() {
        engine.stop();
        story.asked(ADA);
        try (BrowserContext context = Browsers.context(browser)) {
            Page page = signedIn(context, "otto", "approvals");
            keepAnEyeOn(page);
            Locator row = page.locator(".inbox > li").first();
            row.locator("button").filter(having("Approve")).click();
            row.locator(".told").filter(having("Being set up")).waitFor();

            engine.start();
            story.due();
            story.settle();

            row.locator(".told").filter(having("has access.")).waitFor();
            row.locator("button").filter(having("Undo")).click();
            row.locator("button").filter(having("Approve")).first().waitFor();
            page.locator(".tabs .n-waiting").filter(having("1")).waitFor();
            assertThat(isTheSame(page)).isTrue();
        }
    }

    @Test
    void anAccessIsTakenAwayInADialogInThreeActions() {
        story.granted(OTTO, story.asked(ADA));
        try (BrowserContext context = Browsers.context(browser)) {
            Page page = signedIn(context, "otto", "approvals?state=given");
            page.locator("tbody a").filter(having("Take away")).click();
            Locator dialog = page.locator("dialog[open]");
            dialog.waitFor();
            assertThat(dialog.innerText()).contains("Daily temperatures", "ada", "In 7 days");
            dialog.locator("button").filter(having("Take away")).click();
            dialog.locator("[role=alert]").filter(having("10 to 500")).waitFor();
            dialog.locator("textarea").fill("The project is over");
            dialog.locator("button").filter(having("Take away")).click();

            page.locator(".said").filter(having("can no longer read")).waitFor();
        }
    }

    @Test
    void thePanelAndTheRequestFollowTheSetUp() {
        engine.stop();
        UUID request = story.asked(ADA);
        story.decided(OTTO, request, Decision.Outcome.APPROVED, "");
        story.settle();
        SoftAssertions softly = new SoftAssertions();
        try (BrowserContext context = Browsers.context(browser)) {
            Page product = signedIn(context, "ada", PRODUCT);
            Page progress = context.newPage();
            progress.navigate(root + "requests/" + request);
            assertThat(product.locator("#access").innerText()).contains("Being set up");
            PageCheck.look(softly, product, "product-setting-up-390-light", 390);
            PageCheck.look(softly, progress, "request-setting-up-390-light", 390);
            keepAnEyeOn(product);
            keepAnEyeOn(progress);

            engine.start();
            story.due();
            story.settle();

            product.locator("#access").filter(having("You have access")).waitFor();
            progress.locator("#progress").filter(having("You have access")).waitFor();
            assertThat(isTheSame(product)).isTrue();
            assertThat(isTheSame(progress)).isTrue();
        }
        softly.assertAll();
    }

    @Test
    void newsAndTheirNumberArriveByThemselves() {
        try (BrowserContext context = Browsers.context(browser)) {
            Page page = signedIn(context, "ada", "notifications");
            keepAnEyeOn(page);
            story.asked(ADA);

            aMinutePasses(page, "[hx-get='/notifications/count']");
            page.locator(".user .count").filter(having("1")).waitFor();
            aMinutePasses(page, "#news");
            page.locator("#news a").filter(having("We sent your request")).waitFor();

            assertThat(isTheSame(page)).isTrue();
        }
    }

    @Test
    void aRequestIsSentByKeyboardAlone() {
        try (BrowserContext context = Browsers.context(browser)) {
            Page page = signedIn(context, "ada", PRODUCT);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");

            tabTo(page, "#access a");
            page.keyboard().press("Enter");
            page.waitForURL("**/request");
            tabTo(page, "#purpose");
            page.keyboard().type(Samples.PURPOSE);
            tabTo(page, "[name=period]");
            page.keyboard().press("ArrowUp");
            tabTo(page, "#terms");
            page.keyboard().press("Space");
            tabTo(page, ".reqform button");
            page.keyboard().press("Enter");

            page.waitForURL("**/requests/*");
            assertThat(page.locator("#progress").innerText()).contains("Waiting for owner", Samples.PURPOSE);
        }
    }

    @Test
    void everyFormWorksWithoutAScript() {
        try (BrowserContext asking = withoutScript();
                BrowserContext answering = withoutScript()) {
            Page ada = signedIn(asking, "ada", PRODUCT + "/request");
            ada.fill("#purpose", Samples.PURPOSE);
            ada.check("#terms");
            ada.click(".reqform button");
            assertThat(ada.locator(".said").innerText()).startsWith("Sent.");

            Page otto = signedIn(answering, "otto", "approvals");
            otto.locator(".inbox button").filter(having("Approve")).click();
            assertThat(otto.locator(".said").innerText()).contains("Approved.");
            story.settle();
            ada.navigate(root + "notifications");
            ada.locator("button").filter(having("Mark all read")).click();
            assertThat(ada.locator("#news").innerText()).contains("You have read everything.", "You can now read");

            otto.navigate(root + "approvals?state=given");
            otto.locator("tbody a").filter(having("Take away")).click();
            otto.locator("#reason").fill("The project is over");
            // By the key: without a script the browser may not have drawn yet what a click would hit.
            otto.locator("main button").filter(having("Take away")).press("Enter");
            assertThat(otto.locator(".said").innerText()).contains("can no longer read");
            ada.navigate(root + PRODUCT + "/usage");
            ada.selectOption("[name=period]", "30d");
            ada.locator("button").filter(having("Show")).click();
            assertThat(ada.url()).endsWith("period=30d");
        }
    }

    @Test
    void aFormThatIsSentSignedOutComesBackFilledAndCanBeSent() {
        try (BrowserContext context = Browsers.context(browser)) {
            Page page = signedIn(context, "ada", PRODUCT + "/request");
            page.fill("#purpose", Samples.PURPOSE);
            page.check("#terms");

            context.clearCookies();
            page.click(".reqform button");
            page.click("[name=predefined-ada], [value=ada]");

            page.locator("[role=alert]").filter(having("You were signed out")).waitFor();
            assertThat(page.inputValue("#purpose")).isEqualTo(Samples.PURPOSE);
            page.click(".reqform button");
            assertThat(page.locator(".said").innerText()).startsWith("Sent.");
        }
    }

    private static BrowserContext withoutScript() {
        return Browsers.context(browser, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private Page signedIn(BrowserContext context, String person, String path) {
        Page page = context.newPage();
        PageCheck.signIn(page, root, person);
        page.navigate(root + path);
        return page;
    }

    /** A load of the whole page would forget the mark. */
    private static void keepAnEyeOn(Page page) {
        page.evaluate("window.same = true");
    }

    private static boolean isTheSame(Page page) {
        return Boolean.TRUE.equals(page.evaluate("window.same === true"));
    }

    private static void aMinutePasses(Page page, String part) {
        page.evaluate("part => document.querySelector(part).dispatchEvent(new CustomEvent('every'))", part);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void tabTo(Page page, String target) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("target => document.activeElement.matches(target)", target))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + target);
    }
}
