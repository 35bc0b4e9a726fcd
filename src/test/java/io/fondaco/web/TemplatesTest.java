package io.fondaco.web;

import static io.fondaco.testing.SourceFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the content security policy refuses, and what keeps pages readable, found before a browser does. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern REFUSED_BY_BROWSERS = Pattern.compile(
            "hx-on|hx-vals=\"js:|\\sstyle=|\\son[a-z]+=\"|<style|<script(?![^>]*\\ssrc=)[^>]*>|<script[^>]*>[^<]+</script>");
    private static final Pattern HTMX = Pattern.compile("\\b(hx-[a-z-]+)");
    private static final List<String> HTMX_ALLOWED = List.of(
            "hx-get", "hx-post", "hx-target", "hx-swap", "hx-trigger", "hx-push-url", "hx-indicator", "hx-sync");
    private static final int LONGEST = 120;
    private static final int WIDEST = 160;
    private static final Pattern EXPRESSION = Pattern.compile("\\{#?[a-z][^{}]*}");
    private static final Pattern COMPUTED = Pattern.compile(
            "\\s[-+*/%]\\s\\d|\\.(plus|minus|mod|multiply|toLowerCase|toUpperCase|trim|substring)\\b|\\bstr:");
    private static final Pattern FIELD_BY_HAND =
            Pattern.compile("class=\"err\"|class=\"field[^>]*>\\s*<label|aria-invalid");

    @Test
    void noTemplateHoldsAnInlineScriptOrStyle() {
        assertThat(templates())
                .allSatisfy(template ->
                        assertThat(text(template)).as(template.toString()).doesNotContainPattern(REFUSED_BY_BROWSERS));
    }

    @Test
    void onlyAFewAttributesOfHtmxAreUsed() {
        assertThat(templates())
                .allSatisfy(template -> assertThat(HTMX.matcher(text(template)).results())
                        .as(template.toString())
                        .allSatisfy(found -> assertThat(HTMX_ALLOWED).contains(found.group(1))));
    }

    @Test
    void nothingIsWrittenUnescaped() {
        assertThat(templates())
                .allSatisfy(template -> assertThat(text(template))
                        .as(template.toString())
                        .doesNotContainPattern("\\.raw\\b|\\.safe\\b"));
    }

    /** To Qute a constant is never equal to a text, whatever its name; in a switch it knows them. */
    @Test
    void constantsAreToldApartBySwitchAlone() {
        assertThat(templates())
                .allSatisfy(template ->
                        assertThat(text(template)).as(template.toString()).doesNotContainPattern("[!=]= ?'[A-Z_]+'"));
    }

    @Test
    void templatesStayShort() {
        assertThat(templates())
                .allSatisfy(template -> assertThat(text(template).lines())
                        .as(template.toString())
                        .hasSizeLessThanOrEqualTo(LONGEST));
    }

    @Test
    void linesStayNarrow() {
        assertThat(templates())
                .allSatisfy(template -> assertThat(text(template).lines())
                        .as(template.toString())
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDEST)));
    }

    /** A page tells and repeats; what it tells is worked out in Java, where a test reaches it. */
    @Test
    void templatesComputeNothing() {
        assertThat(templates())
                .allSatisfy(template -> assertThat(
                                EXPRESSION.matcher(text(template)).results().map(MatchResult::group))
                        .as(template.toString())
                        .noneMatch(expression -> COMPUTED.matcher(expression).find()));
    }

    /** The tags tie an error to its field for those who do not see it; no page does that by hand. */
    @Test
    void fieldsWithErrorsAreWrittenByTags() {
        assertThat(templates())
                .filteredOn(template -> !template.startsWith(TEMPLATES.resolve("tags")))
                .allSatisfy(template ->
                        assertThat(text(template)).as(template.toString()).doesNotContainPattern(FIELD_BY_HAND));
    }

    @Test
    void everyIconIsInTheSprite() {
        String sprite = text(Path.of("src/main/resources/assets/icons.svg"));
        Pattern icon = Pattern.compile("\\bicon='([a-z0-9-]+)'|#icon name='([a-z0-9-]+)'");
        assertThat(templates())
                .allSatisfy(template -> assertThat(icon.matcher(text(template)).results())
                        .as(template.toString())
                        .allSatisfy(found -> assertThat(sprite)
                                .contains("id=\"%s\""
                                        .formatted(found.group(1) == null ? found.group(2) : found.group(1)))));
    }

    private static List<Path> templates() {
        return SourceFiles.below(TEMPLATES, ".html");
    }
}
