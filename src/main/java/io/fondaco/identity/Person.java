package io.fondaco.identity;

import java.util.Set;

/**
 * Somebody who is signed in: the viewer whom every read that reaches a surface takes.
 *
 * @param name the principal's name as Trino knows it, folded to lower case; the key of a person everywhere
 * @param displayName the name that pages show
 * @param email the address for mail, empty where the provider sends none
 * @param teams names of the teams, as the provider's groups claim gives them, with their prefix ({@code team-weather})
 * @param platformAdmin whether the provider says that this person runs the platform
 */
public record Person(String name, String displayName, String email, Set<String> teams, boolean platformAdmin) {

    public Person {
        teams = Set.copyOf(teams);
    }
}
