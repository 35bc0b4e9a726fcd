package io.fondaco.dev;

import io.fondaco.dev.HistoryPlan.Use;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The queries of the past ninety days, from a fixed seed: on one day it makes the same queries with the same ids
 * however often it is asked.
 */
final class PastDays {

    static final int DAYS = 90;

    private static final long SEED = 20260;
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

    private final HistoryPlan plan;
    private final Instant now;
    private final Random dice = new Random(SEED);
    private final Rhythm rhythm = new Rhythm(dice);
    private final PastPeople people;
    private final List<PastQuery> queries = new ArrayList<>();
    private int number;

    private PastDays(HistoryPlan plan, Instant now) {
        this.plan = plan;
        this.now = now;
        this.people = new PastPeople(plan, dice);
    }

    static List<PastQuery> queries(HistoryPlan plan, Instant now) {
        return new PastDays(plan, now).make();
    }

    private List<PastQuery> make() {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (int daysAgo = DAYS; daysAgo >= 0; daysAgo--) {
            for (Use use : plan.uses()) {
                day(use, today.minusDays(daysAgo), daysAgo);
            }
        }
        queries.removeIf(query -> query.at().isAfter(now));
        return queries;
    }

    private void day(Use use, LocalDate day, int daysAgo) {
        long byPeople = rhythm.count(use.queriesOn(day, 1 - (double) daysAgo / DAYS), day);
        for (int i = 0; i < byPeople; i++) {
            byPerson(use, rhythm.officeTime(day), day);
        }
        use.services().forEach((service, times) -> {
            for (int i = 0; i < times; i++) {
                byService(use, service, rhythm.machineTime(day, i, times), day);
            }
        });
    }

    private void byPerson(Use use, Instant at, LocalDate day) {
        boolean broken = use.broken(day) && dice.nextInt(3) == 0;
        if (broken) {
            List<String> columns = List.of(use.change().brokenColumn());
            add(at, people.withAccess(use), List.of(use), columns, Optional.of(PastFailure.COLUMN_NOT_FOUND));
            return;
        }
        Optional<PastFailure> failure = dice.nextDouble() < use.failures() ? Optional.of(failure()) : Optional.empty();
        boolean refused = failure.filter(PastFailure.PERMISSION_DENIED::equals).isPresent();
        String user = refused ? people.withoutAccess(use) : people.withAccess(use);
        boolean misspelt = failure.filter(PastFailure.COLUMN_NOT_FOUND::equals).isPresent();
        List<String> columns = misspelt ? List.of(use.columns().getLast() + "s") : someColumns(use);
        add(at, user, failure.isPresent() ? List.of(use) : joined(use, user), columns, failure);
    }

    private void byService(Use use, String service, Instant at, LocalDate day) {
        if (use.broken(day)) {
            List<String> columns = List.of(use.change().brokenColumn());
            add(at, service, List.of(use), columns, Optional.of(PastFailure.COLUMN_NOT_FOUND));
            return;
        }
        boolean late = dice.nextInt(250) == 0;
        Optional<PastFailure> failure = late ? Optional.of(PastFailure.EXCEEDED_TIME_LIMIT) : Optional.empty();
        add(at, service, List.of(use), use.columns(), failure);
    }

    private void add(Instant at, String user, List<Use> uses, List<String> columns, Optional<PastFailure> failure) {
        number++;
        String id = ID.format(at) + String.format("_%05d_fonda", number % 100_000);
        double spread = Math.exp(0.6 * dice.nextGaussian());
        long usual = Math.round(uses.stream().mapToDouble(Use::millis).sum() * spread);
        long millis = failure.filter(PastFailure.EXCEEDED_TIME_LIMIT::equals).isPresent() ? 300_000 : usual;
        long rows = failure.isPresent() ? 0 : Math.round(uses.getFirst().rows() * (0.2 + 1.6 * dice.nextDouble()));
        queries.add(new PastQuery(id, at, user, uses, columns, millis, rows, failure));
    }

    private PastFailure failure() {
        int points = dice.nextInt(100);
        if (points < 45) {
            return PastFailure.PERMISSION_DENIED;
        }
        if (points < 70) {
            return PastFailure.COLUMN_NOT_FOUND;
        }
        if (points < 84) {
            return PastFailure.EXCEEDED_TIME_LIMIT;
        }
        return points < 95 ? PastFailure.USER_CANCELED : PastFailure.DIVISION_BY_ZERO;
    }

    private List<Use> joined(Use use, String user) {
        if (use.joins().isEmpty() || dice.nextInt(4) > 0) {
            return List.of(use);
        }
        String other = use.joins().get(dice.nextInt(use.joins().size()));
        return plan.use(other)
                .filter(found -> people.hasAccess(user, found))
                .map(found -> List.of(use, found))
                .orElse(List.of(use));
    }

    private List<String> someColumns(Use use) {
        int count = 2 + dice.nextInt(use.columns().size() - 1);
        return use.columns().subList(0, count);
    }
}
