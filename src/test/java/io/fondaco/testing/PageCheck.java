package io.fondaco.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;

/** What every page is held to in a browser: axe, width, console; a picture of it is kept. */
public final class PageCheck {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String DRAWN =
            "() => document.fonts.ready.then(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))";

    private PageCheck() {}

    /** Looks at the open page at this width; the name is that of its picture. */
    public static void look(SoftAssertions softly, Page page, String name, int width) {
        look(softly, page, name, width, Axe.ALL_RULES);
    }

    /**
     * Looks at the open page in both themes, from desk to phone. A rule is asked again only where its answer can
     * differ: the layout changes between desk and phone, the colours with the theme, and at the narrowest only room.
     */
    public static void lookFromAllSides(SoftAssertions softly, Page page, String name) {
        in(page, ColorScheme.LIGHT);
        look(softly, page, name + "-1440-light", 1440, Axe.ALL_RULES);
        look(softly, page, name + "-390-light", 390, Axe.ALL_RULES);
        look(softly, page, name + "-320-light", 320, Axe.NARROWNESS);
        in(page, ColorScheme.DARK);
        look(softly, page, name + "-390-dark", 390, Axe.COLOURS);
        look(softly, page, name + "-1440-dark", 1440, Axe.COLOURS);
    }

    private static void look(SoftAssertions softly, Page page, String name, int width, Axe rules) {
        page.setViewportSize(width, 900);
        page.evaluate(DRAWN);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name.toLowerCase(Locale.ROOT) + ".png")));
        softly.assertThat(rules.violationsOn(page)).as("axe on %s", name).isEmpty();
        softly.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isLessThanOrEqualTo(width);
    }

    private static void in(Page page, ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    }

    /** What the browser will complain of on the portal's pages; the provider's are not ours to fix. */
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
