package io.fondaco.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A test with a browser, which is open for all of its tests. */
public abstract class InBrowser {

    private static Playwright playwright;

    /** What contexts are opened in. */
    protected static Browser browser;

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
}
