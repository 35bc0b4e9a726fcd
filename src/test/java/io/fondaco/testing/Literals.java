package io.fondaco.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts in the code of the portal, for tests that hold them to a rule. */
public final class Literals {

    private static final Path CODE = Path.of("src/main/java/io/fondaco");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Words between double quotes, which may go on over several lines by a plus. */
    private static final String LITERAL = "\"((?:[^\"\\\\\\n]|\\\\.)*)\"";

    private static final Pattern ONE = Pattern.compile(LITERAL);
    private static final Pattern NO_PROSE = Pattern.compile(
            "(?i)^\\s*(select|insert|update|delete|from|where|and|or|order|left join"
                    + "|join|exists|grant|revoke|show|explain|trino --|\\^|.*(=\\s*[:?]|\\bis (not )?null\\b|\\\\\\\\[dbSsw]| in [:(?])).*");
    private static final Pattern WORDS_OF_TAGS =
            Pattern.compile("(?:aria-label|placeholder|label|hint|text|legend|title)=(['\"])(.*?)\\1");

    private Literals() {}

    /** A text and the file in which it stands. */
    public record Found(Path file, String text) {

        /** Whether it names constants of the API, which are its words. */
        public boolean isOfTheApi() {
            return file.startsWith(CODE.resolve("api"));
        }

        /** The text with something in each of its places. */
        public Found filledIn() {
            return new Found(
                    file,
                    text.replace("such as 2026-03-01", "such as this")
                            .replace("%%s", "%s")
                            .replaceAll("%\\d?\\$?s", "Daily temperatures")
                            .replaceAll("%d", "3"));
        }

        @Override
        public String toString() {
            return file.getFileName() + ": " + text;
        }
    }

    /** All files of the portal itself: what only dev mode has is not read by anybody else. */
    private static List<Path> code() {
        return SourceFiles.below(CODE, ".java").stream()
                .filter(file -> !file.startsWith(CODE.resolve("dev")))
                .toList();
    }

    /** Every text with several words that is no SQL and no pattern. */
    public static List<Found> ofCode() {
        return code().stream()
                .flatMap(file -> ONE.matcher(joined(file)).results().map(found -> new Found(file, found.group(1))))
                .filter(found -> found.text().strip().matches("(?s).*[A-Za-z]{2,}.* .*|.* .*[A-Za-z]{2,}.*"))
                .filter(found -> !NO_PROSE.matcher(found.text()).matches())
                .toList();
    }

    /** The text after each of these beginnings, such as the sentence after {@code new Conflict("code",}. */
    public static List<Found> after(String beginning) {
        Pattern pattern = Pattern.compile(beginning + "\\s*" + LITERAL);
        return code().stream()
                .flatMap(file -> {
                    Matcher matcher = pattern.matcher(joined(file));
                    return matcher.results().map(found -> new Found(file, found.group(found.groupCount())));
                })
                .toList();
    }

    /** What templates say outside of their tags and expressions, and in the labels and hints of their tags. */
    public static List<Found> ofTemplates() {
        return SourceFiles.below(TEMPLATES, "").stream()
                .filter(file -> file.toString().matches(".*\\.(html|txt)"))
                .flatMap(file -> {
                    String source = SourceFiles.text(file).replaceAll("<code>.*?</code>", "it");
                    String said = source.replaceAll("(?s)<[^>]*>", "\n").replaceAll("(?s)\\{[^{}]*}", "\n");
                    return java.util.stream.Stream.concat(
                                    said.lines(),
                                    WORDS_OF_TAGS.matcher(source).results().map(found -> found.group(2)))
                            .map(text -> new Found(file, text.strip()));
                })
                .filter(found -> !found.text().isEmpty())
                .toList();
    }

    private static String joined(Path file) {
        return SourceFiles.text(file)
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?m)^\\s*//.*$", "")
                .replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"")
                .replaceAll("\"\\s*\\+\\s*\"", "");
    }
}
