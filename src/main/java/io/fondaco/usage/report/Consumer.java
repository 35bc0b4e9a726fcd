package io.fondaco.usage.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses a product: a person or service by name for those who may see names, else a team.
 *
 * @param name a person's or service's name in Trino, a team's slug, or empty for several of them together
 * @param displayName the name for people; empty where {@code name} is
 * @param teams a person's teams
 * @param people how many people stand behind it
 * @param share of all queries, from 0 to 1
 * @param activeDays days with a query; null for groups
 * @param averageMillis average time of finished queries; null where none finished, and for small groups
 * @param lastUse the last day with a query; null for small groups
 * @param cpuMillis CPU time of all queries; null where it was not measured yet, and for small groups
 * @param inputBytes what all of them read from storage; null as before
 */
public record Consumer(
        Kind kind,
        String name,
        String displayName,
        List<String> teams,
        Headcount people,
        long finished,
        long failed,
        double share,
        @Nullable Long activeDays,
        @Nullable Long averageMillis,
        @Nullable LocalDate lastUse,
        @Nullable Long cpuMillis,
        @Nullable Long inputBytes) {

    /** Who it is. */
    public enum Kind {
        PERSON,
        SERVICE,
        TEAM,
        /** All services together, for those who may not see names. */
        SERVICES,
        /** People whose teams the portal does not know. */
        NO_TEAM,
        /** People of groups that are too small to be counted each by itself. */
        OTHERS
    }

    public Consumer {
        teams = List.copyOf(teams);
    }

    /** All queries. */
    public long queries() {
        return finished + failed;
    }
}
