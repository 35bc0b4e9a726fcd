package io.fondaco.usage.alert;

import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Weeks of use of the daily temperatures: twenty four calls a day by six people, beside those of something else. */
@ApplicationScoped
public class UseStory {

    private final QueryRecords records;
    private final RollUpUsage fold;
    private final Samples samples;
    private final EntityManager entities;
    private final List<SampleQuery> queries = new ArrayList<>();

    UseStory(QueryRecords records, RollUpUsage fold, Samples samples, EntityManager entities) {
        this.records = records;
        this.fold = fold;
        this.samples = samples;
        this.entities = entities;
    }

    /** Begins anew. */
    public void reset() {
        queries.clear();
        samples.reset();
    }

    /** The calls of these days ago, of which so many fail since the column is gone. */
    public UseStory daily(int from, int to, int calls, int failing) {
        for (int back = from; back >= to; back--) {
            for (int number = 0; number < calls; number++) {
                SampleQuery query = SampleQuery.by("user" + number % 6, at(back, number));
                queries.add(
                        number < failing
                                ? query.reading(Samples.DAILY).misnaming("net_amount")
                                : query.reading(Samples.DAILY, "zip"));
            }
        }
        return this;
    }

    /** So many calls of one person that name a column which is not there. */
    public void failing(String person, int back, int calls, String column) {
        for (int number = 0; number < calls; number++) {
            queries.add(SampleQuery.by(person, at(back, 100 + number))
                    .reading(Samples.DAILY)
                    .misnaming(column));
        }
    }

    /** What somebody reads every day. */
    public UseStory by(String person, int from, int to, String column) {
        IntStream.rangeClosed(to, from)
                .forEach(
                        back -> queries.add(SampleQuery.by(person, at(back, 90)).reading(Samples.DAILY, column)));
        return this;
    }

    /** Something else that is used all the time, and fails now and then. */
    public UseStory others(int from, int to) {
        for (int back = from; back >= to; back--) {
            for (int number = 0; number < 40; number++) {
                queries.add(SampleQuery.by("ben", at(back, number)).reading(Samples.TRANSACTIONS, "zip"));
            }
        }
        return this;
    }

    /** All of that came in, and waits to be counted. */
    public void taken() {
        records.store(queries.stream().map(SampleQuery::record).toList());
        queries.clear();
    }

    /** All of that is counted, as if it had come in time. */
    public void happened() {
        taken();
        fold.run();
        samples.arrivedInTime();
    }

    /** The version of all products came out so many days ago. */
    public void published(int back) {
        execute("update product_version set published_at = ?1", at(back, 0));
    }

    /** Changes the database. */
    public void execute(String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = entities.createNativeQuery(sql);
            for (int place = 0; place < values.length; place++) {
                query.setParameter(place + 1, values[place]);
            }
            query.executeUpdate();
        });
    }

    /** How many rows there are. */
    public long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
    }

    /** A moment of the morning so many days ago. */
    public static Instant at(int back, int minute) {
        return LocalDate.now(ZoneOffset.UTC)
                .minusDays(back)
                .atTime(8, 0)
                .plusMinutes(minute)
                .toInstant(ZoneOffset.UTC);
    }
}
