package io.fondaco.lineage.graph;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.People;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.usage.report.Headcount;
import io.fondaco.usage.report.LastUses;
import io.fondaco.usage.report.LastUses.Reading;
import io.fondaco.usage.report.LastUses.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds whom the change of a column reaches: by agreements, and by what really ran. */
@ApplicationScoped
public class Impacts {

    private static final int MOST_NAMES = 20;

    private final Agreements agreements;
    private final LastUses uses;
    private final People people;

    Impacts(Agreements agreements, LastUses uses, People people) {
        this.agreements = agreements;
        this.uses = uses;
        this.people = people;
    }

    /** Of one column of a dataset. */
    @Transactional
    public Impact of(Asked asked, OutputPort port) {
        boolean withNames = asked.seesTables();
        List<Agreement> inForce = agreements.openOn(asked.product()).stream()
                .filter(agreement -> agreement.state() == AgreementState.IN_FORCE)
                .filter(agreement -> !agreement.standing())
                .filter(agreement -> agreement.port().equals(port))
                .filter(agreement -> standsOn(asked.column(), port, agreement.reads()))
                .toList();
        long inPart =
                inForce.stream().filter(agreement -> !agreement.reads().whole()).count();
        Map<String, Long> readers = readers(port.object(), asked.column());
        return new Impact(
                Headcount.of(inForce.size(), withNames),
                Headcount.of(withNames || isLarge(inForce.size() - inPart) ? inPart : 0, withNames),
                Headcount.of(readers.size(), withNames),
                withNames ? names(readers) : List.of(),
                readers.values().stream().mapToLong(Long::longValue).sum());
    }

    /** A difference of two numbers that are shown tells as much as a number. */
    private static boolean isLarge(long others) {
        return others == 0 || others >= Headcount.SMALLEST_GROUP;
    }

    /** What somebody reads by a way that does not have the column does not change with it. */
    private static boolean standsOn(String column, OutputPort port, ModeChoice reads) {
        return reads.whole()
                || port.modes()
                        .named(reads.mode())
                        .filter(mode -> mode.standsOn(column, port.modeColumns()))
                        .isPresent();
    }

    private List<String> names(Map<String, Long> readers) {
        Map<String, String> shown = people.displayNames(readers.keySet());
        return readers.keySet().stream()
                .map(name -> shown.getOrDefault(name, name))
                .sorted()
                .limit(MOST_NAMES)
                .toList();
    }

    /** How many queries of each reader used the column. */
    private Map<String, Long> readers(QualifiedName object, String column) {
        List<Reading> readings = uses.byPrincipal(Set.of(object)).keySet().stream()
                .map(principal -> new Reading(object, Set.of(principal)))
                .toList();
        Map<String, Long> readers = new HashMap<>();
        uses.withColumns(readings).forEach((reading, use) -> {
            long queries = queries(use, column);
            if (queries > 0) {
                readers.put(reading.principals().iterator().next(), queries);
            }
        });
        return readers;
    }

    private static long queries(Use use, String column) {
        return use.columns().entrySet().stream()
                .filter(used -> used.getKey().toLowerCase(Locale.ROOT).equals(column))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
