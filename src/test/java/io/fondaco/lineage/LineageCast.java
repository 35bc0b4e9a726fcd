package io.fondaco.lineage;

import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.NATIONS;
import static io.fondaco.testing.Samples.STATIONS;
import static io.fondaco.testing.Samples.TRANSACTIONS;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.follow.FollowLineage;
import io.fondaco.testing.ProductCopies;
import io.fondaco.testing.Samples;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.intake.QueryRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample products with what was made of what: readings make the temperatures, these by way of a table the
 * transactions and by a hidden product the nations; an old query made the temperatures of the nations.
 */
@ApplicationScoped
public class LineageCast {

    public static final QualifiedName RAW = QualifiedName.parse("lake.raw.readings");
    public static final QualifiedName STAGE = QualifiedName.parse("lake.stage.by_zip");

    private final Samples samples;
    private final QueryRecords records;
    private final FollowLineage follow;
    private final Clock clock;

    LineageCast(Samples samples, QueryRecords records, FollowLineage follow, Clock clock) {
        this.samples = samples;
        this.records = records;
        this.follow = follow;
        this.clock = clock;
    }

    public void reset() {
        samples.reset();
        tell();
    }

    /** The queries alone, among sample products that are there already. */
    public void tell() {
        Instant now = clock.instant();
        Instant old = now.minus(Duration.ofDays(60));
        records.store(List.of(
                RunSample.writing(now, "INSERT", DAILY)
                        .from(RAW)
                        .column("zip", RAW, "station_zip")
                        .record(),
                RunSample.writing(now, "CREATE TABLE", STAGE)
                        .from(DAILY)
                        .column("code", DAILY, "zip")
                        .record(),
                RunSample.writing(now, "MERGE", TRANSACTIONS)
                        .from(STAGE)
                        .column("zip", STAGE, "code")
                        .record(),
                // station-notes are for one team only, and stand between the temperatures and the nations.
                RunSample.writing(now, "INSERT", STATIONS)
                        .from(DAILY)
                        .column("zip", DAILY, "zip")
                        .record(),
                RunSample.writing(now, "INSERT", NATIONS)
                        .from(STATIONS)
                        .column("zip", STATIONS, "zip")
                        .record(),
                RunSample.writing(old, "UPDATE", DAILY)
                        .from(NATIONS)
                        .column("day", NATIONS, "day")
                        .record()));
        follow.run();
    }

    /** Of many copies of the temperatures so many are made of them, and one more of each of these. */
    public void spread(int near) {
        List<QualifiedName> copies = ProductCopies.objects(DAILY, near * 2);
        List<QueryRecord> runs = new ArrayList<>();
        for (int number = 0; number < near; number++) {
            QualifiedName next = copies.get(number * 2);
            runs.add(RunSample.writing(clock.instant(), "INSERT", next)
                    .from(DAILY)
                    .column("zip", DAILY, "zip")
                    .record());
            runs.add(RunSample.writing(clock.instant(), "INSERT", copies.get(number * 2 + 1))
                    .from(next)
                    .column("zip", next, "zip")
                    .record());
        }
        records.store(runs);
        follow.run();
    }
}
