package io.fondaco.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** One signed-in person in a browser of their own. */
public final class Visitor implements AutoCloseable {

    /** Where the portal is, in tests against the real Trino. */
    public static final String PORTAL = "http://localhost:" + TestPorts.portal();

    private final BrowserContext context;
    private final Page page;

    private Visitor(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
    }

    /** Signs in by the account's button in the identity provider of dev mode. */
    public static Visitor signIn(Browser browser, String person) {
        BrowserContext context = Browsers.context(browser);
        Page page = context.newPage();
        page.navigate(PORTAL);
        page.click("[name=predefined-%1$s], [value=%1$s]".formatted(person));
        page.waitForURL(url -> url.startsWith(PORTAL));
        return new Visitor(context, page);
    }

    /** The page that the visitor looks at. */
    public Page page() {
        return page;
    }

    /** Opens a page of the portal. */
    public Page open(String path) {
        page.navigate(PORTAL + path);
        return page;
    }

    /** Presses a button or link that leads to an address with this part, and waits for that page. */
    public void press(String selector, String addressPart) {
        page.locator(selector).first().click();
        page.waitForURL(url -> url.contains(addressPart));
    }

    /** Waits until something holds, looking again and again. */
    public static void waitFor(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(condition);
    }

    @Override
    public void close() {
        context.close();
    }
}
