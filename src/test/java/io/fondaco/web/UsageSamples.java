package io.fondaco.web;

import io.fondaco.common.Chunks;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A past with weekdays, failures, services and one fall in use, for pages that show charts. */
@ApplicationScoped
public class UsageSamples {

    private static final List<String> USERS = List.of(
            "ada", "ben", "stella", "grace", "svc-forecast", "lars", "clara", "fiona", "otto", "svc-dashboards");
    private static final int DAYS = 90;
    private static final int BATCH = 500;

    private final QueryRecords records;
    private final RollUpUsage fold;
    private final Clock clock;

    UsageSamples(QueryRecords records, RollUpUsage fold, Clock clock) {
        this.records = records;
        this.fold = fold;
        this.clock = clock;
    }

    void ninetyDaysOf(QualifiedName object) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<SampleQuery> past = new ArrayList<>();
        for (int back = DAYS; back > 0; back--) {
            day(today.minusDays(back), back, object, past);
        }
        List<QueryRecord> all = past.stream().map(SampleQuery::record).toList();
        records.store(all);
        fold.run();
    }

    /** Each of these was read today, by one person or another. */
    public void oneQueryOfEach(List<QualifiedName> objects) {
        Instant now = clock.instant();
        List<QueryRecord> queries = new ArrayList<>();
        for (QualifiedName object : objects) {
            String user = USERS.get(queries.size() % USERS.size());
            queries.add(SampleQuery.by(user, now).reading(object, "zip").record());
        }
        Chunks.of(queries, BATCH).forEach(records::store);
        fold.run();
    }

    private static void day(LocalDate day, int back, QualifiedName object, List<SampleQuery> past) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean fallen = back >= 16 && back <= 19;
        int queries = (weekend ? 9 : 28 + (DAYS - back) / 9 + back % 4) / (fallen ? 5 : 1);
        Instant morning = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
        for (int number = 0; number < queries; number++) {
            String user = USERS.get((number * number + back) % USERS.size());
            SampleQuery query = SampleQuery.by(user, morning.plus(Duration.ofMinutes(10L * number)))
                    .took(400 + 137L * (number % 11) + (number % 13 == 0 ? 6_000 : 0) + 10L * back)
                    .reading(object, number % 3 == 0 ? new String[] {"zip"} : new String[] {"zip", "day"});
            past.add(fallen || number % 17 == 5 ? query.failed(reason(number)) : query);
        }
    }

    private static String reason(int number) {
        return switch (number % 3) {
            case 0 -> "HIVE_PARTITION_SCHEMA_MISMATCH";
            case 1 -> "PERMISSION_DENIED";
            default -> "EXCEEDED_TIME_LIMIT";
        };
    }
}
