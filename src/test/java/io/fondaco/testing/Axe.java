package io.fondaco.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core, brought into a page once and run there as often as needed. */
enum Axe {
    /** Every rule that the portal promises to keep. */
    ALL_RULES("{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']}"),
    /** The rules whose answer another theme can change. */
    COLOURS("{type: 'rule', values: ['color-contrast', 'link-in-text-block']}"),
    /** The rules whose answer a narrower page can change where no style changes. */
    NARROWNESS("{type: 'rule', values: ['target-size', 'scrollable-region-focusable']}");

    private static final String SOURCE = read();
    private static final String RUN = """
            async () => (await axe.run(document, {runOnly: %s, resultTypes: ['violations']}))
                .violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' '))""";

    private final String rules;

    Axe(String rules) {
        this.rules = rules;
    }

    /** What these rules find on the page as it is now. */
    @SuppressWarnings("unchecked")
    List<String> violationsOn(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(RUN.formatted(rules));
    }

    private static String read() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
