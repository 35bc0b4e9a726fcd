package io.fondaco.access.holder;

import io.fondaco.identity.Person;

/**
 * For whom an access is: a person, every present member of a team, a program, or what a domain publishes.
 *
 * @param name the user in Trino (of a person, a service account, or as which a domain publishes), or the team's group
 */
public record Holder(HolderKind kind, String name) {

    /** Whether data products are built on what it holds, which others may read. */
    public boolean buildsOn() {
        return kind == HolderKind.DOMAIN;
    }

    /** The person themselves. */
    public static Holder of(Person person) {
        return new Holder(HolderKind.PERSON, person.name());
    }
}
