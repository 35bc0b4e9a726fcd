package io.fondaco.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Whether a text can be read by anybody: no codes, no raw dates, British spelling, singular and plural right. Apostrophes
 * are straight; what is quoted stands between “ and ”.
 */
public final class PlainWords {

    /** What is wrong wherever it stands, also within a part of a sentence. */
    private static final Map<String, Pattern> IN_PARTS = patterns(
            "a word that nobody says", "(?i)\\b(accesses|please|oops|sorry|assets?|tickets?|subscriptions?)\\b",
            "American spelling",
                    "\\b[Cc]olors?\\b|\\b[Bb]ehaviors?\\b|\\b[A-Za-z]+(ganiz|thoriz|cogniz|mariz|timiz|tializ|tomiz)(e|es|ed|ing|ation)\\b"
                            + "|\\b[Cc]ancel(ed|ing)\\b|\\b[Cc]enters?\\b|\\b[Ff]avorites?\\b|\\b[Gg]ray\\b|\\banaly[z]ed?\\b",
            "a curly apostrophe", "’|‘",
            "two spaces", "\\S  +\\S");

    /** What is wrong in a text as somebody reads it. */
    private static final Map<String, Pattern> IN_TEXTS = patterns(
            "a code", "\\b[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\b(?!\\.)",
            "a constant",
                    "\\b[A-Z]{2,}(_[A-Z]+)+\\b|\\b(EXPIRED|REVOKED|RELEASED|WAITING|APPROVED|DECLINED|LAPSED|PENDING)\\b",
            "a name with underscores", "\\b[a-z]+(_[a-z]+)+\\b",
            "a raw date", "\\d{4}-\\d\\d-\\d\\d",
            "singular and plural",
                    "(?<![\\d,.:-])1 (?!of |is |was |has |asks |waits |reads |keeps |needs |ends )[a-z]{2,}[^s\\W]s\\b",
            "something that was not filled in", "%[sd]|\\{[a-z]|\\bnull\\b|Optional\\[",
            "two full stops", "(?<!\\.)\\.\\.(?!\\.)| ,");

    private PlainWords() {}

    private static Map<String, Pattern> patterns(String... pairs) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            patterns.put(pairs[at], Pattern.compile(pairs[at + 1]));
        }
        return patterns;
    }

    /** What is wrong with words in the code, which may be a part of a sentence. */
    public static List<String> faultsOfAPart(String text) {
        return faults(IN_PARTS, text).toList();
    }

    /** What is wrong with a text as somebody reads it. */
    public static List<String> faults(String text) {
        return Stream.concat(faults(IN_PARTS, text), faults(IN_TEXTS, text)).toList();
    }

    /** The same of a heading or a subject, which is no whole sentence: it begins like one and has no full stop. */
    public static List<String> faultsOfAHeading(String text) {
        return Stream.concat(
                        faults(text).stream(),
                        text.matches("[A-Z0-9“a-z](?s:.*[^.])") ? Stream.empty() : Stream.of("no heading: " + text))
                .toList();
    }

    /** The same of a whole sentence, or several. */
    public static List<String> faultsOfASentence(String text) {
        return Stream.concat(
                        faults(text).stream(),
                        text.matches("[A-Z0-9“](?s:.*)[.?:]")
                                ? Stream.empty()
                                : Stream.of("no whole sentence: " + text))
                .toList();
    }

    /**
     * What is wrong with what somebody reads of a page: neither names of Trino, which stand in code, nor what people
     * wrote themselves.
     *
     * @param names user names of people who have a name to be shown
     */
    public static List<String> faults(Element page, List<String> names) {
        Element read = page.clone();
        read.select("script, textarea").remove();
        read.select("code, pre, .mono, blockquote, kbd").forEach(each -> each.text("it"));
        String text = read.text();
        return Stream.concat(faults(text).stream(), names(text, names).stream()).toList();
    }

    /** Which of these user names stand in a text instead of the name to be shown. */
    public static List<String> names(String text, List<String> names) {
        return names.stream()
                .filter(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(text).find())
                .map(name -> "the user name %s: %s".formatted(name, around(text, "\\b" + name + "\\b")))
                .toList();
    }

    private static Stream<String> faults(Map<String, Pattern> patterns, String text) {
        return patterns.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(text).find())
                .map(rule -> "%s: %s"
                        .formatted(rule.getKey(), around(text, rule.getValue().pattern())));
    }

    private static String around(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        return found.find()
                ? "…" + text.substring(Math.max(0, found.start() - 40), Math.min(text.length(), found.end() + 40)) + "…"
                : text;
    }
}
