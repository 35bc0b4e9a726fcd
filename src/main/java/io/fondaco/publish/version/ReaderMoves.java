package io.fondaco.publish.version;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.carryover.MajorSteps;
import io.fondaco.access.carryover.MajorSteps.Step;
import io.fondaco.access.holder.Holder;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.report.LastUses;
import io.fondaco.usage.report.LastUses.Reading;
import io.fondaco.usage.report.LastUses.Use;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many readers of an older major have moved to the next, and who has not. */
@ApplicationScoped
public class ReaderMoves {

    /**
     * How it stands with one step.
     *
     * @param readers people and programs that hold the older one
     * @param notMoved those of them who still use it, the latest first
     */
    public record Standing(Step step, int readers, List<NotMoved> notMoved) {

        public Standing {
            notMoved = List.copyOf(notMoved);
        }
    }

    /**
     * Somebody who still uses the older major.
     *
     * @param reader the name in Trino
     * @param lastUse the day, by the zone of usage
     * @param columns the columns that they use of it, the most used first
     */
    public record NotMoved(String reader, LocalDate lastUse, List<String> columns) {}

    private final Agreements agreements;
    private final HolderPrincipals principals;
    private final MovedReaders moved;
    private final LastUses uses;
    private final VersionConfig config;

    ReaderMoves(
            Agreements agreements,
            HolderPrincipals principals,
            MovedReaders moved,
            LastUses uses,
            VersionConfig config) {
        this.agreements = agreements;
        this.principals = principals;
        this.moved = moved;
        this.uses = uses;
        this.config = config;
    }

    /** Of every step between majors of this product. */
    public List<Standing> of(DataProduct product) {
        List<Step> steps = MajorSteps.among(product.ports());
        if (steps.isEmpty()) {
            return List.of();
        }
        Map<Step, Set<String>> readers = readers(steps, agreements.openFromRequests(product));
        Map<OutputPort, Map<String, Instant>> said =
                moved.from(steps.stream().map(Step::older).toList());
        Map<Reading, Use> used = uses.withColumns(readers.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(name -> reading(entry.getKey(), name)))
                .toList());
        return steps.stream()
                .map(step -> standing(step, readers.get(step), said.getOrDefault(step.older(), Map.of()), used))
                .toList();
    }

    /** The people and programs that hold the older port of each step. */
    private Map<Step, Set<String>> readers(List<Step> steps, List<Agreement> open) {
        Map<OutputPort, Set<Holder>> holders = open.stream()
                .filter(agreement -> agreement.state() == AgreementState.IN_FORCE)
                .collect(Collectors.groupingBy(
                        Agreement::port, Collectors.mapping(Agreement::holder, Collectors.toSet())));
        Map<Holder, Set<String>> behind =
                principals.of(holders.values().stream().flatMap(Set::stream).toList());
        return steps.stream()
                .collect(Collectors.toMap(
                        step -> step,
                        step -> holders.getOrDefault(step.older(), Set.of()).stream()
                                .flatMap(holder -> behind.get(holder).stream())
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static Reading reading(Step step, String reader) {
        return new Reading(step.older().object(), Set.of(reader));
    }

    /** Who used this port so lately that it is not to be retired by itself, by the name in Trino. */
    public Set<String> stillUsing(OutputPort port) {
        LocalDate first = uses.daysAgo(config.retiredAfterDays() - 1);
        return uses.byPrincipal(Set.of(port.object())).entrySet().stream()
                .filter(entry -> entry.getValue()
                        .last()
                        .filter(day -> !day.isBefore(first))
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Standing standing(Step step, Set<String> readers, Map<String, Instant> said, Map<Reading, Use> used) {
        List<NotMoved> notMoved = readers.stream()
                .flatMap(name -> notMoved(name, used.get(reading(step, name)), said.get(name)).stream())
                .sorted(Comparator.comparing(NotMoved::lastUse).reversed().thenComparing(NotMoved::reader))
                .toList();
        return new Standing(step, readers.size(), notMoved);
    }

    private Optional<NotMoved> notMoved(String reader, @Nullable Use use, @Nullable Instant said) {
        return Optional.ofNullable(use)
                .flatMap(Use::last)
                .filter(last -> !MoveRule.hasMoved(
                        Optional.of(last),
                        Optional.ofNullable(said).map(uses::dayOf),
                        uses.daysAgo(0),
                        config.movedAfterDays()))
                .map(last -> new NotMoved(
                        reader,
                        last,
                        Optional.ofNullable(use).map(Use::columnNames).orElse(List.of())));
    }
}
