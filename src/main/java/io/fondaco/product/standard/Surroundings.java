package io.fondaco.product.standard;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What a product file may refer to.
 *
 * @param domains id to name of every domain
 * @param teams ids of every team
 * @param clusters names of every Trino cluster
 * @param today decides who has left a team and who has not come yet
 */
public record Surroundings(Map<String, String> domains, Set<String> teams, Set<String> clusters, LocalDate today) {

    public Surroundings {
        domains = Map.copyOf(domains);
        teams = Set.copyOf(teams);
        clusters = Set.copyOf(clusters);
    }
}
