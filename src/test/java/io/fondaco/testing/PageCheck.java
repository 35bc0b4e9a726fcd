package io.fondaco.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;

/** What every page is held to in a browser: axe, width, console; a picture of it is kept. */
public final class PageCheck {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");

    private PageCheck() {}

    /** Looks at the open page at this width; the name is that of its picture. */
    public static void look(SoftAssertions softly, Page page, String name, int width) {
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

    /** What the browser will complain of on the portal's pages; the provider's are not ours to mend. */
    public static List<String> faultsOf(Page page, URI root) {
        List<String> faults = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.location().startsWith(root.toString())) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        return faults;
    }

    /** Signs somebody in by the provider's page. */
    public static void signIn(Page page, URI root, String person) {
        page.navigate(root.toString());
        page.click("[name=predefined-%1$s], [value=%1$s]".formatted(person));
        page.waitForURL(url -> url.startsWith(root.toString()));
    }
}
