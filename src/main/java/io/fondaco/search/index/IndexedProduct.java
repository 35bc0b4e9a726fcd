package io.fondaco.search.index;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ProductStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the index knows of one product.
 *
 * @param slug its name in addresses, within its domain
 * @param description purpose, limitations, use and what the datasets hold
 * @param synonyms other names of the product and its datasets
 * @param datasets names and titles of its datasets
 * @param owners names by which people look for the owner: the team's and the people's
 * @param tier the tier's name in URLs, empty where the owner names none
 * @param everyone whether everybody may find it
 * @param visibleToTeams teams that may find it besides
 * @param people names of those with a role on it, who always find it
 * @param deciders names of those who decide on requests for it
 * @param catalogs the catalogs that its datasets lie in
 * @param personalData whether a contract marks a column as personal data
 * @param objects its tables and views
 * @param queries how often it was read in the last 30 days
 * @param freshness how new its newest rows are
 */
public record IndexedProduct(
        UUID id,
        String slug,
        String name,
        String domain,
        String domainName,
        String summary,
        String description,
        Set<String> tags,
        List<String> synonyms,
        List<String> datasets,
        String ownerTeam,
        String ownerTeamName,
        List<String> owners,
        List<IndexedColumn> columns,
        ProductStatus status,
        String tier,
        Instant publishedAt,
        boolean everyone,
        Set<String> visibleToTeams,
        Set<String> people,
        Set<String> deciders,
        Set<String> catalogs,
        boolean personalData,
        Set<QualifiedName> objects,
        long queries,
        Freshness freshness) {

    public IndexedProduct {
        tags = Set.copyOf(tags);
        synonyms = List.copyOf(synonyms);
        datasets = List.copyOf(datasets);
        owners = List.copyOf(owners);
        columns = List.copyOf(columns);
        visibleToTeams = Set.copyOf(visibleToTeams);
        people = Set.copyOf(people);
        deciders = Set.copyOf(deciders);
        catalogs = Set.copyOf(catalogs);
        objects = Set.copyOf(objects);
    }
}
