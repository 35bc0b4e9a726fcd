package io.fondaco.web.access.readers;

import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.status.ProductHolders.Held;
import io.fondaco.common.Day;
import io.fondaco.usage.report.LastUses.Use;
import io.fondaco.web.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Every access to a product with what is known of it: what the numbers count and the list shows.
 *
 * @param known by the access
 * @param monthAgo uses after this day are of the last 30 days
 * @param today in UTC
 * @param soon ends before this moment are near
 */
public record ProductAccess(
        List<Held> held, Map<UUID, Known> known, LocalDate monthAgo, LocalDate today, Instant soon) {

    /** Those that are shown. */
    public enum Show {
        ALL,
        UNUSED,
        ENDING,
        NOT_IN_TRINO;

        /** How addresses write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** That of an address; all where it names none. */
        public static Show of(String word) {
            return List.of(values()).stream()
                    .filter(show -> show.word().equals(word))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    /** What is known of one access. */
    public record Known(Set<String> principals, Use use, TrinoState trino) {}

    /** The numbers above the list. */
    public record Numbers(
            int all,
            long people,
            long accounts,
            long teams,
            long domains,
            long readers,
            long used,
            long ending,
            long inTrino) {

        /** How many were not used in 30 days. */
        public long unused() {
            return all - used;
        }

        /** Whether Trino holds everything as agreed. */
        public boolean asAgreed() {
            return inTrino == all;
        }
    }

    /** How many there are, of which kinds, and in which state. */
    public Numbers numbers() {
        return new Numbers(
                held.size(),
                of(HolderKind.PERSON),
                of(HolderKind.SERVICE_ACCOUNT),
                of(HolderKind.TEAM),
                of(HolderKind.DOMAIN),
                known.values().stream()
                        .map(Known::principals)
                        .flatMap(Collection::stream)
                        .distinct()
                        .count(),
                held.stream().filter(each -> !shows(Show.UNUSED, each)).count(),
                held.stream().filter(each -> shows(Show.ENDING, each)).count(),
                held.stream().filter(each -> !shows(Show.NOT_IN_TRINO, each)).count());
    }

    /** Those to show, the most used first. */
    public List<Held> list(Show show) {
        return held.stream()
                .filter(each -> shows(show, each))
                .sorted(Comparator.comparing((Held each) -> -of(each).use().queries())
                        .thenComparing(each -> each.holder().name()))
                .toList();
    }

    /** How many days are left, in words, if they are few; else empty. */
    String ending(Held access) {
        return access.end()
                .filter(soon::isAfter)
                .map(end -> Formats.daysLeft(Day.of(end.minusNanos(1)), today))
                .orElse("");
    }

    Known of(Held access) {
        return known.get(access.access());
    }

    private boolean shows(Show show, Held access) {
        return switch (show) {
            case ALL -> true;
            case UNUSED ->
                !access.holder().buildsOn()
                        && of(access).use().last().filter(monthAgo::isBefore).isEmpty();
            case ENDING -> access.end().filter(soon::isAfter).isPresent();
            case NOT_IN_TRINO -> !of(access).trino().asAgreed();
        };
    }

    private long of(HolderKind kind) {
        return held.stream()
                .map(Held::holder)
                .filter(holder -> holder.kind() == kind)
                .collect(Collectors.toSet())
                .size();
    }
}
