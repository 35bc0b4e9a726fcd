package io.fondaco.publish.plan;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.PersonEngine;
import io.fondaco.engine.person.PersonEngines;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether somebody who publishes a query sees by it what its readers would. The view reads as the domain's publishing
 * principal: where a row filter or a column mask hides something from the person and not from the principal, publishing
 * would show it to them and to everybody else. Trino tells no rules, but what it does with a query for each of the two.
 */
@ApplicationScoped
class SameSight {

    private final PersonEngines engines;

    SameSight(PersonEngines engines) {
        this.engines = engines;
    }

    /**
     * Why this query shows the principal something else, in a sentence that names what is hidden; empty where it does not.
     * Both must be allowed to run it.
     *
     * @param reads the tables and views that it names
     * @throws EngineError where Trino does not tell, or lets the portal speak in nobody's name
     */
    Optional<String> whyNot(
            String cluster, String person, String principal, String query, Collection<QualifiedName> reads) {
        PersonEngine theirs = engines.of(cluster, person);
        PersonEngine published = engines.of(cluster, principal);
        if (theirs.plan(query).equals(published.plan(query))) {
            return Optional.empty();
        }
        String hidden = reads.stream()
                .filter(base -> differs(theirs, published, "SELECT * FROM " + base.sql()))
                .map(QualifiedName::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        return Optional.of(
                "Trino filters or masks %s for you and not for %s, as whom the domain publishes: readers would"
                                .formatted(hidden.isEmpty() ? "something that the query reads" : hidden, principal)
                        + " see what you may not. Let somebody publish it who sees all of it.");
    }

    /** Where one of them may not read all columns, they do not see the same. */
    private static boolean differs(PersonEngine theirs, PersonEngine published, String query) {
        try {
            return !theirs.plan(query).equals(published.plan(query));
        } catch (EngineError e) {
            if (e.inDoubt()) {
                throw e;
            }
            return true;
        }
    }
}
