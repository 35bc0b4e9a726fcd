package io.fondaco.access.rule;

import io.fondaco.access.rule.WrittenRules.Written;
import io.fondaco.engine.Engine;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.PersonEngines;
import io.fondaco.engine.rule.Right;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules of the portal's, whichever way they come to Trino, read back by a query in the holder's name for no row. */
record ProbedRules(String cluster, RulesBook rules, Set<String> unbound, PersonEngines engines) implements Enforcer {

    private static final Held READS = Held.plainly(Set.of(Privilege.SELECT));
    private static final Held PASSABLE = Held.passable(Set.of(Privilege.SELECT));

    @Override
    public void want(QualifiedName object, String principal, Held wanted) {
        Written last = rules.last(cluster);
        if (!last.known() || !said(object, principal).equals(wanted)) {
            rules.write(cluster);
        }
    }

    /** What the rules give; that somebody may pass it on can't be seen by reading. */
    private Held said(QualifiedName object, String principal) {
        Set<Right> rights = rules.last(cluster).rights();
        if (rights.contains(new Right(object, principal, true))) {
            return PASSABLE;
        }
        return rights.contains(new Right(object, principal)) ? READS : Held.NOTHING;
    }

    @Override
    public Sight look(QualifiedName object, String principal) {
        if (unbound.contains(principal)) {
            // No rule binds them, so that they read it tells nothing of the rules.
            return sight(said(object, principal), false, "");
        }
        try {
            engines.of(cluster, principal).firstRows("SELECT * FROM " + object.sql(), 0);
            Held said = said(object, principal);
            return sight(said.isEmpty() ? READS : said, true, "");
        } catch (EngineError e) {
            return refused(said(object, principal), e);
        }
    }

    private Sight sight(Held held, boolean proven, String trino) {
        return new Sight(held, proven, trino, rules.way());
    }

    /** Of what is not there, or broken, nobody reads anything; that it can't be given is told. */
    private Sight refused(Held said, EngineError e) {
        return switch (e.kind()) {
            case UNREACHABLE, TOO_SLOW -> throw e;
            case REFUSED -> sight(Held.NOTHING, true, e.getMessage());
            case NOT_IN_NAME -> sight(said, false, e.getMessage());
            case MISSING, UNSUPPORTED, FAILED -> {
                if (!said.isEmpty()) {
                    throw e;
                }
                yield sight(Held.NOTHING, false, e.getMessage());
            }
        };
    }

    /** While Trino may not have read the rules again nothing could be told: all is taken to be as they say. */
    @Override
    public Map<QualifiedName, Map<Grantee, Held>> lookAtAll(
            CatalogName catalog, Set<String> schemas, Map<QualifiedName, Set<String>> readers) {
        boolean tooEarly = pending(rules.now()).isPresent();
        Map<QualifiedName, Map<Grantee, Held>> all = new HashMap<>();
        readers.forEach((object, principals) -> {
            Map<Grantee, Held> onObject = all.computeIfAbsent(object, key -> new HashMap<>());
            for (String principal : principals) {
                onObject.put(Grantee.user(principal), tooEarly ? READS : lookAgain(object, principal));
            }
        });
        return all;
    }

    /** What is not there any more, or broken, is looked at closely at the grant's own turn. */
    private Held lookAgain(QualifiedName object, String principal) {
        try {
            return look(object, principal).held();
        } catch (EngineError e) {
            if (e.inDoubt()) {
                throw e;
            }
            return Held.NOTHING;
        }
    }

    @Override
    public Optional<Engine> statements() {
        return Optional.empty();
    }

    /** What another node wrote a moment ago is not known here, and so not when it must be seen. */
    @Override
    public Optional<Instant> pending(Instant now) {
        Written last = rules.last(cluster);
        return last.known()
                ? Optional.of(last.seenBy()).filter(until -> until.isAfter(now))
                : Optional.of(now.plusSeconds(1));
    }
}
