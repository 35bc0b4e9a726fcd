package io.fondaco.product.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The users in Trino as which domains publish; answered by whoever knows the configuration. What such a user holds on a
 * product of others is there to build on.
 */
public interface DomainPrincipals {

    /** All of these users, each with the addresses of its domains; mostly one. */
    Map<String, Set<String>> domains();

    /** Those as which this person publishes new products, being an owner of a domain or in a team that an owner named. */
    Set<String> of(String person, Collection<String> teams);

    /** Names of everybody who publishes as this user; nobody where no domain does any more. */
    Set<String> people(String principal);
}
