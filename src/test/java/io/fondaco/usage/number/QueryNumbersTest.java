package io.fondaco.usage.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.Samples;
import io.fondaco.usage.Days;
import io.fondaco.usage.number.QueryNumbers.Reported;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QueryNumbersTest {

    private static final String MAIN = "main";
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    Samples samples;

    @Inject
    StatelessSession session;

    @Inject
    Days days;

    @Inject
    ReportedClusters clusters;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void nothingIsMissingWhereAllNumbersCameInAnyOrder() {
        List<String> ids = new ArrayList<>(ids("20261120", 9, 0, 120, "aaaaa"));
        ids.addAll(ids("20261121", 8, 0, 40, "aaaaa"));
        Collections.shuffle(ids, new Random(1));

        ids.forEach(id -> arrive(List.of(id)));

        assertThat(gaps()).isEmpty();
        assertThat(all()).isEqualTo(new Numbered(160, 0, 0));
        assertThat(ofDays()).containsExactly("2026-11-20 120 0 0", "2026-11-21 40 0 0");
    }

    @Test
    void numbersThatNeverCameAreMissingUntilTheyDo() {
        arrive(ids("20261120", 9, 0, 60, "aaaaa"));
        arrive(ids("20261120", 11, 90, 120, "aaaaa"));

        assertThat(gaps()).containsExactly("main aaaaa 30 of 60 from 2026-11-20T09:00:59Z to 2026-11-20T11:00:29Z");
        assertThat(ofDays()).containsExactly("2026-11-20 90 30 1");

        arrive(ids("20261120", 10, 60, 90, "aaaaa"));

        assertThat(gaps()).isEmpty();
        assertThat(ofDays()).containsExactly("2026-11-20 120 0 0");
    }

    @Test
    void aCoordinatorBeginsAgainEachDayAndWhenItStarts() {
        arrive(ids("20261120", 22, 0, 50, "aaaaa"));
        arrive(ids("20261120", 23, 0, 20, "bbbbb"));
        arrive(ids("20261121", 1, 12, 20, "bbbbb"));

        assertThat(gaps()).containsExactly("main bbbbb 12 of 20 from 2026-11-20T23:00:19Z to 2026-11-21T01:00:07Z");
        assertThat(ofDays()).containsExactly("2026-11-20 70 0 1", "2026-11-21 8 12 1");
    }

    @Test
    void numbersBeginAgainAfterTheLargest() {
        arrive(ids("20261120", 0, 0, 10, "aaaaa"));
        arrive(List.of("20261120_090000_99998_aaaaa"));
        assertThat(all().missing()).isEqualTo(99_988);

        arrive(List.of("20261120_100000_99999_aaaaa", "20261120_100001_00000_aaaaa", "20261120_110000_00001_aaaaa"));

        assertThat(all()).isEqualTo(new Numbered(14, 99_988, 0));
    }

    @Test
    void aClockThatIsSetBackIsNoNewBeginning() {
        arrive(List.of(
                "20261120_085959_00000_aaaaa",
                "20261120_090000_00001_aaaaa",
                "20261120_085959_00002_aaaaa",
                "20261120_090001_00003_aaaaa"));

        assertThat(all().missing()).isLessThan(2);
    }

    @Test
    void whatWentBeforeTheFirstReportIsMissingOnlyOnceAnEarlierOneCame() {
        arrive(ids("20261120", 15, 4_000, 4_010, "aaaaa"));
        assertThat(all()).isEqualTo(new Numbered(10, 0, 0));

        arrive(ids("20261118", 15, 0, 10, "aaaaa"));

        assertThat(all()).isEqualTo(new Numbered(20, 4_000, 0));
        assertThat(ofDays()).containsExactly("2026-11-18 10 0 1", "2026-11-19 0 0 1", "2026-11-20 10 4000 1");
    }

    @Test
    void clustersAreCountedApart() {
        arrive(ids("20261120", 9, 0, 10, "aaaaa"));
        QuarkusTransaction.requiringNew()
                .run(() -> new QueryNumbers(session, days)
                        .count(List.of(
                                new Reported("20261120_090000_00007_ccccc", "other"),
                                new Reported("20261120_090001_00009_ccccc", "other"),
                                new Reported("spark-1", "other"))));

        assertThat(clusters.since(LONG_AGO))
                .extracting(cluster -> cluster.name() + " " + cluster.numbered().percent())
                .containsExactly("main ", "other 66.6%");
    }

    @Test
    void anyOrderGivesTheSame() {
        for (int seed = 0; seed < 15; seed++) {
            Random dice = new Random(seed);
            List<String> ids = new ArrayList<>();
            for (String coordinator : List.of("aaaaa", "bbbbb")) {
                int number = 0;
                for (int hour = dice.nextInt(12); hour < 24; hour += 1 + dice.nextInt(5)) {
                    number += dice.nextInt(20);
                    int to = number + 1 + dice.nextInt(400);
                    ids.addAll(ids("2026112" + dice.nextInt(2), hour, number, to, coordinator));
                    number = to;
                }
            }
            List<String> once = ids.stream().distinct().toList();
            samples.reset();
            arrive(once);
            List<String> expected = rows();

            List<String> shuffled = new ArrayList<>(once);
            Collections.shuffle(shuffled, dice);
            samples.reset();
            for (int at = 0; at < shuffled.size(); at += 61) {
                arrive(shuffled.subList(at, Math.min(shuffled.size(), at + 61)));
            }

            assertThat(rows()).as("seed %d", seed).isEqualTo(expected).isNotEmpty();
        }
    }

    /** The queries of these numbers, one a second from the hour on. */
    private static List<String> ids(String day, int hour, int from, int to, String coordinator) {
        return IntStream.range(from, to)
                .mapToObj(number -> "%s_%02d%02d%02d_%05d_%s"
                        .formatted(day, hour, (number - from) / 60 % 60, (number - from) % 60, number, coordinator))
                .toList();
    }

    private void arrive(List<String> ids) {
        QuarkusTransaction.requiringNew()
                .run(() -> new QueryNumbers(session, days)
                        .count(ids.stream().map(id -> new Reported(id, MAIN)).toList()));
    }

    private List<String> gaps() {
        return clusters.gaps(LONG_AGO, 10).stream()
                .map(gap -> "%s %s %d of %d from %s to %s"
                        .formatted(
                                gap.cluster(),
                                gap.coordinator(),
                                gap.missing(),
                                gap.missing() + gap.counted(),
                                gap.since(),
                                gap.until()))
                .toList();
    }

    private Numbered all() {
        return clusters.since(LONG_AGO).getFirst().numbered();
    }

    private List<String> ofDays() {
        return read("select key.usedOn || ' ' || counted || ' ' || missing || ' ' || gaps from NumberedDay"
                + " order by key.usedOn");
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>(read("select key.cluster || key.usedOn || ' ' || counted || ' ' || missing"
                + " || ' ' || gaps from NumberedDay order by key.usedOn"));
        rows.addAll(read("select key.coordinator || key.beginsAt || ' ' || firstNumber || ' ' || lastNumber || ' '"
                + " || counted || ' ' || missing from NumberedHour order by key.coordinator, key.beginsAt"));
        return rows;
    }

    private List<String> read(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                query.replace("key.usedOn ||", "cast(key.usedOn as String) ||")
                                        .replace("|| key.usedOn", "|| cast(key.usedOn as String)")
                                        .replace("|| key.beginsAt", "|| cast(key.beginsAt as String)"),
                                String.class)
                        .list());
    }
}
