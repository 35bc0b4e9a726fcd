package io.fondaco.identity;

import java.util.Set;

/**
 * Somebody who is signed in: the viewer whom every read that reaches a surface takes.
 *
 * @param name the principal's name as Trino knows it, folded to lower case; the key of a person everywhere
 * @param displayName the name that pages show
 * @param email the address for mail, empty where the provider sends none
 * @param teams names of the teams that the person is known to belong to, with their prefix ({@code team-weather})
 * @param platformAdmin whether the provider says that this person runs the platform
 * @param auditor whether the provider says that this person may read the audit trail
 */
public record Person(
        String name, String displayName, String email, Set<String> teams, boolean platformAdmin, boolean auditor) {

    public Person {
        teams = Set.copyOf(teams);
    }

    /** Somebody who is no auditor. */
    public Person(String name, String displayName, String email, Set<String> teams, boolean platformAdmin) {
        this(name, displayName, email, teams, platformAdmin, false);
    }

    /** The same person in these teams. */
    public Person in(Set<String> known) {
        return new Person(name, displayName, email, known, platformAdmin, auditor);
    }

    /** Whether this person may read the audit trail. */
    public boolean mayAudit() {
        return auditor || platformAdmin;
    }

    /** Whether it was the portal itself that acted, by a rule or a job: its names begin with {@code system:}. */
    public static boolean isPortal(String actor) {
        return actor.startsWith("system:");
    }
}
