package io.fondaco.search.rank;

import java.time.Instant;
import java.util.List;

/**
 * Why a product is found where it is.
 *
 * @param stage before which products it comes and after which
 * @param words where each word is found
 * @param late whether it comes last in its stage, since it is on its way out
 * @param fit how well the words fit, which decides within the stage
 * @param queries how often it was read in 30 days, which decides where the words fit as well
 * @param publishedAt when its version was published, which decides after that
 */
public record Why(Stage stage, List<WordFound> words, boolean late, float fit, long queries, Instant publishedAt) {

    /** A word with the fields of the index in which it is found. */
    public record WordFound(String word, List<String> fields) {

        public WordFound {
            fields = List.copyOf(fields);
        }
    }

    public Why {
        words = List.copyOf(words);
    }
}
