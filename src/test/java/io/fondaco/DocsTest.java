package io.fondaco;

import static io.fondaco.testing.SourceFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.SourceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation names is there: files, headings that links lead to, and classes. */
class DocsTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS_NAME =
            Pattern.compile("(?<![\\w.@*-])[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+(?![\\w-])");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w+)");

    /** Names of others that are written like classes of ours. */
    private static final Set<String> OF_OTHERS = Set.of("SameSite", "HttpOnly", "SpoofChecker", "UnicodeScript");

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(pages().flatMap(DocsTest::deadLinks)).isEmpty();
    }

    @Test
    void everyClassThatIsNamedExists() {
        Set<String> classes = classes();
        assertThat(pages().flatMap(page -> namesOfClasses(page)
                        .filter(name -> !classes.contains(name))
                        .map(name -> page + ": " + name)))
                .isEmpty();
    }

    private static Stream<String> deadLinks(Path page) {
        return all(LINK, text(page))
                .filter(link -> !link.group(1).startsWith("http"))
                .filter(link -> isDead(page, link.group(1), link.group(2)))
                .map(link -> page + ": " + link.group());
    }

    private static boolean isDead(Path page, String file, String heading) {
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.exists(target)) {
            return true;
        }
        return heading != null && !headings(target).contains(heading);
    }

    /** As the places that show Markdown make addresses of headings. */
    private static List<String> headings(Path page) {
        return all(HEADING, text(page))
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\w\\- ]", "").strip().replace(' ', '-'))
                .toList();
    }

    private static Stream<String> namesOfClasses(Path page) {
        return all(QUOTED, BLOCK.matcher(text(page)).replaceAll(""))
                .flatMap(quoted -> all(CLASS_NAME, quoted.group(1)))
                .map(MatchResult::group)
                .filter(name -> !OF_OTHERS.contains(name));
    }

    private static Set<String> classes() {
        return Stream.of(Path.of("src/main/java"), Path.of("src/test/java"))
                .map(source -> SourceFiles.below(source, ".java"))
                .flatMap(Collection::stream)
                .flatMap(file -> all(DECLARED, text(file)))
                .map(declared -> declared.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> pages() {
        return Stream.concat(Stream.of(Path.of("README.md")), SourceFiles.below(Path.of("docs"), ".md").stream());
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
