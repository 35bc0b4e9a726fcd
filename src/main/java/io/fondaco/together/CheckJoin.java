package io.fondaco.together;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.person.PersonEngine;
import io.fondaco.engine.person.PersonEngines;
import io.fondaco.identity.Person;
import io.fondaco.together.JoinCheck.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks Trino whether a join can be run: as the viewer where they may read both sides, else as the portal, which tells
 * whether the names and types are right and nothing of the viewer. Answers are kept on this node for an hour.
 */
@ApplicationScoped
public class CheckJoin {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 1_000;
    private static final String DENIED = "Access Denied";

    /** What Trino says of the join's own columns. */
    private static final Pattern ABOUT_NAMES_AND_TYPES =
            Pattern.compile("^(line \\d+:\\d+: )?(Column '|Table '|Cannot apply operator|Cannot cast|Cannot check)");

    private record Question(String user, String cluster, String sql) {}

    private final PersonEngines engines;
    private final Clock clock;
    private final Map<Question, JoinCheck> kept = new LinkedHashMap<>(16, 0.75f, true);

    CheckJoin(PersonEngines engines, Clock clock) {
        this.engines = engines;
        this.clock = clock;
    }

    /**
     * What Trino said within the last hour, if it was asked.
     *
     * @param mayRead whether the viewer may read both sides
     */
    public Optional<JoinCheck> known(Person viewer, boolean mayRead, Join join) {
        Instant oldest = clock.instant().minus(KEPT);
        synchronized (kept) {
            return Optional.ofNullable(kept.get(question(viewer, mayRead, join)))
                    .filter(check -> check.at().isAfter(oldest));
        }
    }

    /** What Trino says, now or within the last hour; within ten seconds. */
    public JoinCheck check(Person viewer, boolean mayRead, Join join) {
        return known(viewer, mayRead, join).orElseGet(() -> ask(question(viewer, mayRead, join), mayRead));
    }

    private JoinCheck ask(Question question, boolean asViewer) {
        JoinCheck check = answer(question, asViewer);
        if (check.isKnown()) {
            synchronized (kept) {
                kept.put(question, check);
                if (kept.size() > MOST) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
        }
        return check;
    }

    private JoinCheck answer(Question question, boolean asViewer) {
        Instant now = clock.instant();
        try {
            PersonEngine engine =
                    asViewer ? engines.of(question.cluster(), question.user()) : engines.asPortal(question.cluster());
            return engine.whyNot(question.sql())
                    .map(why -> new JoinCheck(verdict(why, asViewer), told(why, asViewer), asViewer, now))
                    .orElse(new JoinCheck(Verdict.FINE, "", asViewer, now));
        } catch (EngineError e) {
            return new JoinCheck(Verdict.UNKNOWN, e.getMessage(), asViewer, now);
        }
    }

    /** What the portal itself may not read says nothing of the query. */
    private static Verdict verdict(String why, boolean asViewer) {
        return !asViewer && why.contains(DENIED) ? Verdict.UNKNOWN : Verdict.WRONG;
    }

    /** Of a view below that is broken Trino names what it stands on: that is for who may read it. */
    private static String told(String why, boolean asViewer) {
        return asViewer || ABOUT_NAMES_AND_TYPES.matcher(why).find()
                ? why
                : "something below these datasets is not as it should be.";
    }

    private static Question question(Person viewer, boolean mayRead, Join join) {
        return new Question(mayRead ? viewer.name() : "", join.left().object().cluster(), join.sql());
    }
}
