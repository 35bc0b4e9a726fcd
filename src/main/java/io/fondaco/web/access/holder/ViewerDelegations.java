package io.fondaco.web.access.holder;

import io.fondaco.access.holder.Delegation;
import io.fondaco.access.holder.Delegations;
import io.fondaco.common.Day;
import io.fondaco.identity.People;
import io.fondaco.identity.session.CurrentPerson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who stands in for the viewer, and for whom the viewer stands in: what both read on their pages. */
@Named("viewerDelegations")
@RequestScoped
public class ViewerDelegations {

    /** A delegation with the name of the other one. */
    public record StandIn(Delegation delegation, String colleague) {}

    private final CurrentPerson viewer;
    private final Delegations delegations;
    private final People people;
    private final Clock clock;

    ViewerDelegations(CurrentPerson viewer, Delegations delegations, People people, Clock clock) {
        this.viewer = viewer;
        this.delegations = delegations;
        this.people = people;
        this.clock = clock;
    }

    /** Sentences about today. */
    public List<String> now() {
        LocalDate today = Day.today(clock);
        String person = viewer.get().name();
        List<Delegation> now = delegations.about(person).stream()
                .filter(delegation -> !delegation.firstDay().isAfter(today))
                .toList();
        Map<String, String> names = names(now);
        return now.stream()
                .map(delegation -> (delegation.person().equals(person)
                                ? "%s also decides in your place until %s."
                                : "You also decide in the place of %s until %s.")
                        .formatted(names.get(other(delegation, person)), Day.inUtc(delegation.lastDay())))
                .toList();
    }

    /** Those who decide in the viewer's place, now or soon. */
    List<StandIn> forViewer() {
        return listed(true);
    }

    /** Those in whose place the viewer decides, now or soon. */
    List<StandIn> byViewer() {
        return listed(false);
    }

    private List<StandIn> listed(boolean own) {
        String person = viewer.get().name();
        List<Delegation> found = delegations.about(person).stream()
                .filter(delegation -> delegation.person().equals(person) == own)
                .toList();
        Map<String, String> names = names(found);
        return found.stream()
                .map(delegation -> new StandIn(delegation, names.get(other(delegation, person))))
                .toList();
    }

    private Map<String, String> names(List<Delegation> found) {
        return people.displayNames(found.stream()
                .flatMap(delegation -> Stream.of(delegation.person(), delegation.delegate()))
                .distinct()
                .toList());
    }

    private static String other(Delegation delegation, String person) {
        return delegation.person().equals(person) ? delegation.delegate() : delegation.person();
    }
}
