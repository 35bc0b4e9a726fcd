package io.fondaco.usage.alert;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductRole;
import io.fondaco.product.ProductVersion;
import io.fondaco.usage.Days;
import io.fondaco.usage.rule.Counts;
import io.fondaco.usage.seen.WholeDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is known of the use of one product.
 *
 * @param ports its ports by the keys of their objects in the roll-ups; only those that were ever used
 * @param sets the sets that queries on it are counted at, with which of its objects are in each
 * @param counts its queries by day
 * @param firstUse the first day on which any of it was used
 * @param calendar the days by which use is counted
 */
record Looked(
        DataProduct product,
        Map<UUID, OutputPort> ports,
        Map<UUID, Set<UUID>> sets,
        Map<LocalDate, Counts> counts,
        LocalDate firstUse,
        WholeDays seen,
        Days calendar) {

    private static final int DAYS_BEFORE = 3;

    /** The last version that came out on that day or shortly before. */
    Optional<ProductVersion> versionBefore(LocalDate day) {
        return product.versions().stream()
                .filter(version -> {
                    LocalDate out = out(version);
                    return !out.isAfter(day) && !out.isBefore(day.minusDays(DAYS_BEFORE));
                })
                .max(Comparator.comparing(ProductVersion::publishedAt));
    }

    /** The day on which a version came out. */
    LocalDate out(ProductVersion version) {
        return calendar.of(version.publishedAt());
    }

    /** Today, which is not over. */
    LocalDate today() {
        return calendar.today();
    }

    /** The objects behind its ports. */
    Set<QualifiedName> objects() {
        return ports.values().stream().map(OutputPort::object).collect(Collectors.toSet());
    }

    /** Who of the owners' names in Trino it is: their use is no one else's. */
    boolean owns(String user) {
        return product.people(ProductRole.OWNER).contains(user);
    }

    /** How many of these days were seen whole. */
    long whole(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).filter(seen::whole).count();
    }
}
