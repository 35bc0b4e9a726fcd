package io.fondaco.access.rule;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.PersonEngines;
import io.fondaco.engine.rule.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether somebody who holds nothing is shut out: one look in each catalog, in the name of nobody. */
@ApplicationScoped
class StrangersLook {

    private static final String NOBODY = "fondaco-probe-nobody";

    private final PersonEngines engines;

    StrangersLook(PersonEngines engines) {
        this.engines = engines;
    }

    /** One table or view of each catalog that nobody could read all the same; none where that can't be told now. */
    List<QualifiedName> whatTheyRead(String cluster, RulesBook rules) {
        SortedMap<String, QualifiedName> one = new TreeMap<>();
        rules.last(cluster).rights().stream()
                .map(Right::object)
                .sorted()
                .forEach(object -> one.putIfAbsent(object.catalog(), object));
        return readable(cluster, one.values());
    }

    private List<QualifiedName> readable(String cluster, Collection<QualifiedName> objects) {
        return objects.stream().filter(object -> reads(cluster, object)).toList();
    }

    private boolean reads(String cluster, QualifiedName object) {
        try {
            engines.of(cluster, NOBODY).firstRows("SELECT * FROM " + object.sql(), 0);
            return true;
        } catch (EngineError e) {
            return false;
        }
    }
}
