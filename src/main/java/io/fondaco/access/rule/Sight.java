package io.fondaco.access.rule;

import io.fondaco.engine.Held;

/**
 * What was seen of one grant.
 *
 * @param held what the principal holds; where nobody could look, what was brought about
 * @param proven whether Trino itself was seen to keep it so
 * @param trino what Trino said when it refused, empty where it did not
 * @param way how the rules come there
 */
public record Sight(Held held, boolean proven, String trino, RulesWay way) {

    /** Seen in Trino. */
    public static Sight of(Held held) {
        return new Sight(held, true, "", RulesWay.FILE);
    }

    /** Whether exactly this is held. */
    public boolean shows(Held wanted) {
        return held.equals(wanted);
    }

    /** Why what is wanted is not there, in a sentence for people. */
    public String otherwise(Held wanted) {
        return wanted.isEmpty()
                ? "The rules no longer let them read it, but Trino still does: %s.".formatted(way.whyStill())
                : "The rules let them read it, but Trino refuses: %s (%s)".formatted(trino, way.whyNot());
    }
}
