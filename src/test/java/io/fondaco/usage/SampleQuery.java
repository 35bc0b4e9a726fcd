package io.fondaco.usage;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.event.QueryRecord.Outcome;
import io.fondaco.usage.event.TableUse;
import io.fondaco.usage.event.TableUse.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A finished query under construction. */
public record SampleQuery(
        String user, Instant ended, long wallMillis, String error, String message, List<TableUse> tables) {

    private static final AtomicLong NUMBER = new AtomicLong();

    public static SampleQuery by(String user, Instant ended) {
        return new SampleQuery(user, ended, 1000, "", "No", List.of());
    }

    public SampleQuery took(long millis) {
        return new SampleQuery(user, ended, millis, error, message, tables);
    }

    public SampleQuery failed(String name) {
        return new SampleQuery(user, ended, wallMillis, name, message, tables);
    }

    /** It named a column that is not there. */
    public SampleQuery misnaming(String column) {
        String said = "line 1:8: Column '" + column + "' cannot be resolved";
        return new SampleQuery(user, ended, wallMillis, "COLUMN_NOT_FOUND", said, tables);
    }

    public SampleQuery reading(QualifiedName object, String... columns) {
        return with(new TableUse(object, Role.DIRECT, List.of(), List.of(columns)));
    }

    public SampleQuery through(QualifiedName object, QualifiedName... chain) {
        return through(object, List.of("a"), chain);
    }

    public SampleQuery through(QualifiedName object, List<String> columns, QualifiedName... chain) {
        return with(new TableUse(object, Role.THROUGH, List.of(chain), columns));
    }

    public SampleQuery writing(QualifiedName object) {
        return with(new TableUse(object, Role.WRITTEN, List.of(), List.of()));
    }

    public SampleQuery calling(QualifiedName function) {
        return with(new TableUse(function, Role.FUNCTION, List.of(), List.of()));
    }

    private SampleQuery with(TableUse use) {
        List<TableUse> more = new ArrayList<>(tables);
        more.add(use);
        return new SampleQuery(user, ended, wallMillis, error, message, more);
    }

    public QueryRecord record() {
        String id = "sample_%08d".formatted(NUMBER.incrementAndGet());
        Outcome outcome = error.isEmpty()
                ? new Outcome(Outcome.State.FINISHED, null)
                : new Outcome(Outcome.State.FAILED, new Outcome.Failure(4, error, "USER_ERROR", message));
        return new QueryRecord(
                id,
                QualifiedName.MAIN_CLUSTER,
                QueryRecord.Kind.USE,
                new QueryRecord.Client(user, user, user, "test", List.of()),
                new QueryRecord.Statement("SELECT", null, "lake", "weather", "select 1", null),
                outcome,
                new QueryRecord.Times(ended.minusMillis(wallMillis), ended, ended, wallMillis, 10, 0, 1, 2),
                new QueryRecord.Volume(100, 10, 5, 0, 1000),
                tables,
                null);
    }
}
