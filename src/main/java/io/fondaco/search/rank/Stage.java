package io.fondaco.search.rank;

import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/**
 * Why a product is found, the strongest reason last. Whatever a product of one stage is worth, it comes after those of a
 * stronger one.
 *
 * <p>A score is the stage's weight, and half a step more for what is not on its way out; how well the words fit is less
 * than half a step, see {@link WordQuery}.
 */
public enum Stage {
    /** All words are found, but none of them in the name. */
    ELSEWHERE,
    /** All words are found, some of them in the name. */
    NAME_AND_MORE,
    /** All words are found in the name. */
    ALL_IN_NAME,
    /** It is a name by which the product goes as well: a path, a table, a dataset, a synonym. */
    OTHER_NAME,
    /** It is the name, however its words are parted. */
    EXACT_NAME;

    static final float HALF_STEP = 64;
    private static final float STEP = 2 * HALF_STEP;

    /** Puts what this query finds into this stage. */
    Query of(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), ordinal() * STEP);
    }

    /** The stage of a product with this score. */
    public static Stage of(float score) {
        return values()[Math.clamp((int) (score / STEP), 0, values().length - 1)];
    }

    /** How well the words of a product with this score fit. */
    static float fit(float score, boolean late) {
        return score - of(score).ordinal() * STEP - (late ? 0 : HALF_STEP);
    }
}
