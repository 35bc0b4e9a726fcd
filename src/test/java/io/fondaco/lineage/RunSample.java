package io.fondaco.lineage;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.event.OutputTable;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.event.QueryRecord.Outcome;
import io.fondaco.usage.event.TableUse;
import io.fondaco.usage.event.TableUse.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A finished query that writes, under construction. */
public final class RunSample {

    private static final AtomicLong NUMBER = new AtomicLong();

    private final List<TableUse> uses = new ArrayList<>();
    private final List<OutputTable.Column> columns = new ArrayList<>();
    private final Instant at;
    private final String type;
    private final QualifiedName target;
    private boolean failed;
    private QueryRecord.Kind kind = QueryRecord.Kind.USE;

    private RunSample(Instant at, String type, QualifiedName target) {
        this.at = at;
        this.type = type;
        this.target = target;
    }

    public static RunSample writing(Instant at, String type, QualifiedName target) {
        return new RunSample(at, type, target);
    }

    public static RunSample reading(Instant at) {
        return new RunSample(at, null, null);
    }

    public RunSample from(QualifiedName... objects) {
        for (QualifiedName object : objects) {
            uses.add(new TableUse(object, Role.DIRECT, List.of(), List.of()));
        }
        return this;
    }

    public RunSample through(QualifiedName object, QualifiedName... views) {
        uses.add(new TableUse(object, Role.THROUGH, List.of(views), List.of()));
        return this;
    }

    public RunSample guardedBy(QualifiedName object) {
        uses.add(new TableUse(object, Role.RULE, List.of(), List.of()));
        return this;
    }

    public RunSample column(String name, QualifiedName object, String source) {
        columns.add(new OutputTable.Column(name, List.of(new OutputTable.Source(object, source))));
        return this;
    }

    public RunSample failed() {
        failed = true;
        return this;
    }

    public RunSample of(QueryRecord.Kind kind) {
        this.kind = kind;
        return this;
    }

    public QueryRecord record() {
        return record("run_%08d".formatted(NUMBER.incrementAndGet()));
    }

    public QueryRecord record(String id) {
        if (target != null) {
            uses.add(new TableUse(target, Role.WRITTEN, List.of(), List.of()));
        }
        Outcome outcome = failed
                ? new Outcome(Outcome.State.FAILED, new Outcome.Failure(4, "NO", "USER_ERROR", "No"))
                : new Outcome(Outcome.State.FINISHED, null);
        return new QueryRecord(
                id,
                QualifiedName.MAIN_CLUSTER,
                kind,
                new QueryRecord.Client("svc-etl", "svc-etl", "svc-etl", "test", List.of()),
                new QueryRecord.Statement("INSERT", type, "lake", "weather", "insert", null),
                outcome,
                new QueryRecord.Times(at, at, at, 1, 1, 0, 1, 1),
                new QueryRecord.Volume(1, 1, 1, 1, 1),
                uses,
                target == null ? null : new OutputTable(target, columns));
    }
}
