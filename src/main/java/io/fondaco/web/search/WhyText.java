package io.fondaco.web.search;

import io.fondaco.search.index.Fields;
import io.fondaco.search.rank.Stage;
import io.fondaco.search.rank.Why;
import io.fondaco.search.rank.Why.WordFound;
import io.fondaco.web.Formats;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a product is found where it is, in sentences.
 *
 * @param stage what counts most
 * @param words where each word is found
 * @param order what decides among products of the same stage
 */
public record WhyText(String stage, List<String> words, String order) {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry(Fields.NAME, "the name"),
            Map.entry(Fields.TAGS, "tags or synonyms"),
            Map.entry(Fields.COLUMNS, "names of columns"),
            Map.entry(Fields.DATASETS, "names of datasets"),
            Map.entry(Fields.SUMMARY, "the summary"),
            Map.entry(Fields.DOMAIN_NAME, "the domain"),
            Map.entry(Fields.OWNER, "the owners"),
            Map.entry(Fields.MEANINGS, "comments of columns"),
            Map.entry(Fields.DESCRIPTION, "the description"),
            Map.entry(Fields.JOINED, "words written as one"),
            Map.entry(Fields.WORDS, "words that begin so, or nearly so"));

    public WhyText {
        words = List.copyOf(words);
    }

    static WhyText of(Why why) {
        return new WhyText(
                sentence(why.stage()),
                why.words().stream().map(WhyText::sentence).toList(),
                order(why));
    }

    private static String sentence(Stage stage) {
        return switch (stage) {
            case EXACT_NAME -> "Stage 1: what was typed is its name.";
            case OTHER_NAME -> "Stage 2: what was typed is its path, or the name of a table, a dataset or a synonym.";
            case ALL_IN_NAME -> "Stage 3: all words are in its name.";
            case NAME_AND_MORE -> "Stage 4: some of the words are in its name, the others elsewhere.";
            case ELSEWHERE -> "Stage 5: the words are not in its name but elsewhere.";
        };
    }

    private static String sentence(WordFound found) {
        return found.fields().isEmpty()
                ? "“%s” is not found.".formatted(found.word())
                : "“%s” is found in %s."
                        .formatted(
                                found.word(),
                                found.fields().stream().map(FIELDS::get).collect(Collectors.joining(", ")));
    }

    private static String order(Why why) {
        return "%s the words fit with %s points, then come %s in 30 days and the day of publishing, %s."
                .formatted(
                        why.late() ? "It comes last in its stage because it is on its way out. There" : "In its stage",
                        String.format(Locale.ROOT, "%.2f", why.fit()),
                        Formats.counted(why.queries(), "query", "queries"),
                        Formats.day(why.publishedAt()));
    }
}
