package io.fondaco.publish.version;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.carryover.MajorChanges;
import io.fondaco.access.carryover.MajorSteps;
import io.fondaco.access.carryover.MajorSteps.Step;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.report.LastUses;
import io.fondaco.usage.report.LastUses.Reading;
import io.fondaco.usage.report.LastUses.Use;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What later majors change for one person, by what they really used. */
@ApplicationScoped
public class OwnMoves {

    private record Candidate(Agreement held, Step step) {}

    private final Agreements agreements;
    private final LastUses uses;
    private final MovedReaders moved;

    OwnMoves(Agreements agreements, LastUses uses, MovedReaders moved) {
        this.agreements = agreements;
        this.uses = uses;
        this.moved = moved;
    }

    /** Of every dataset that this person holds in an older major as well as in the next, by the product's name. */
    public List<MovingOn> of(Person person) {
        Map<DataProduct, List<Agreement>> open = agreements.of(person).stream()
                .filter(Agreement::isOpen)
                .collect(Collectors.groupingBy(agreement -> agreement.port().product()));
        List<Candidate> candidates = open.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(DataProduct::name)))
                .flatMap(entry -> candidates(entry.getKey(), entry.getValue()).stream())
                .toList();
        Map<Reading, Use> used = uses.withColumns(
                candidates.stream().map(candidate -> reading(candidate, person)).toList());
        Set<UUID> said = moved.among(
                candidates.stream().map(candidate -> candidate.held().id()).toList(), person.name());
        return candidates.stream()
                .map(candidate -> moving(candidate, used.getOrDefault(reading(candidate, person), Use.NONE), said))
                .toList();
    }

    private static List<Candidate> candidates(DataProduct product, List<Agreement> held) {
        Map<OutputPort, Agreement> byPort =
                held.stream().collect(Collectors.toMap(Agreement::port, Function.identity(), (newest, _) -> newest));
        return MajorSteps.among(product.ports()).stream()
                .filter(step -> byPort.containsKey(step.older()) && byPort.containsKey(step.later()))
                .map(step -> new Candidate(byPort.get(step.older()), step))
                .toList();
    }

    private static Reading reading(Candidate candidate, Person person) {
        return new Reading(candidate.step().older().object(), Set.of(person.name()));
    }

    private static MovingOn moving(Candidate candidate, Use use, Set<UUID> said) {
        List<String> columns = use.columnNames();
        return new MovingOn(
                candidate.held(),
                candidate.step(),
                columns,
                MajorChanges.touching(candidate.step(), columns),
                NextQuery.of(candidate.step(), columns),
                said.contains(candidate.held().id()));
    }
}
