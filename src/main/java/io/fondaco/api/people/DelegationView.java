package io.fondaco.api.people;

import io.fondaco.access.holder.Delegation;
import java.time.LocalDate;
import java.util.UUID;

/** A colleague decides in somebody's place, from one day to another, both included. */
public record DelegationView(UUID id, String person, String delegate, LocalDate from, LocalDate until) {

    static DelegationView of(Delegation delegation) {
        return new DelegationView(
                delegation.id(),
                delegation.person(),
                delegation.delegate(),
                delegation.firstDay(),
                delegation.lastDay());
    }
}
