package io.fondaco.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds a browser for the journeys: {@code CHROMIUM_PATH}, then the PATH, then the one of npm, then one that
 * Playwright has brought before. Without one the test is skipped with a loud line, or fails where {@code -Dbrowser.required=true} is set.
 */
public final class Browsers {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private Browsers() {}

    /** Playwright that never downloads a browser by itself. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** A headless Chromium; skips or fails the test where none can be had. */
    public static Browser launch(Playwright playwright) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        find().or(NpmChromium::fetch).ifPresent(options::setExecutablePath);
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException e) {
            String told = "NO BROWSER FOUND: set CHROMIUM_PATH or install Chromium; browser journeys do not run.";
            if (Boolean.getBoolean("browser.required")) {
                throw new IllegalStateException(told, e);
            }
            System.err.println(told);
            Assumptions.abort(told);
            throw e;
        }
    }

    /** A context of its own, as of somebody who wants no motion. */
    public static BrowserContext context(Browser browser) {
        return context(browser, new Browser.NewContextOptions());
    }

    /**
     * The same with options. Without motion a page comes at once: while one fades into the next, clicks go to neither, and on
     * a busy machine that can outlast a test.
     */
    public static BrowserContext context(Browser browser, Browser.NewContextOptions options) {
        return browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
    }

    private static Optional<Path> find() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMIUM_PATH")).map(Path::of),
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
