package io.fondaco.usage.told;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * An owner tells people that their queries on a product fail.
 *
 * @param text what they are told
 * @param people their names in Trino
 * @param since since when the queries fail; of one failure nobody is told twice
 */
public record QueriesFail(UUID product, String text, Set<String> people, LocalDate since) {

    public QueriesFail {
        people = Set.copyOf(people);
    }
}
