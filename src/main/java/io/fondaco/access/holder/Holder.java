package io.fondaco.access.holder;

import io.fondaco.identity.Person;

/**
 * For whom an access is: a person, every present member of a team, or a program.
 *
 * @param name the name in Trino of a person or service account, or the name of the team's group
 */
public record Holder(HolderKind kind, String name) {

    /** The person themselves. */
    public static Holder of(Person person) {
        return new Holder(HolderKind.PERSON, person.name());
    }
}
