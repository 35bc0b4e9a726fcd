package io.fondaco.identity.directory;

import io.fondaco.identity.PrincipalName;
import java.util.Set;

/**
 * One account of the identity provider.
 *
 * @param name the person's name in Trino, folded to lower case
 * @param enabled whether the person may sign in
 * @param teams names of the teams that the account belongs to, with their prefix
 */
public record DirectoryAccount(String name, boolean enabled, Set<String> teams) {

    public DirectoryAccount {
        name = PrincipalName.folded(name);
        teams = Set.copyOf(teams);
    }
}
