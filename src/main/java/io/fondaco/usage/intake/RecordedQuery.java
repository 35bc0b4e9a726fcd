package io.fondaco.usage.intake;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.event.OutputTable;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.event.TableUse;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link QueryRecord} in the database. */
@Entity
@Table(name = "query_record")
public class RecordedQuery {

    @Id
    private String queryId;

    /** Null where it was recorded before clusters were. */
    private @Nullable String cluster;

    @Enumerated(EnumType.STRING)
    private QueryRecord.Kind kind;

    private String userName;
    private String person;
    private @Nullable String originalUser;
    private @Nullable String principal;
    private @Nullable String source;

    @Convert(converter = JsonColumn.Words.class)
    private List<String> clientTags;

    private @Nullable String queryType;
    private @Nullable String updateType;
    private @Nullable String sessionCatalog;
    private @Nullable String sessionSchema;
    private String sqlText;
    private @Nullable String preparedText;

    @Enumerated(EnumType.STRING)
    private QueryRecord.Outcome.State state;

    private @Nullable Integer errorCode;
    private @Nullable String errorName;
    private @Nullable String errorType;
    private @Nullable String errorMessage;

    private Instant createdAt;
    private @Nullable Instant startedAt;
    private Instant endedAt;
    private Instant receivedAt;
    private long wallMillis;
    private long cpuMillis;
    private long queuedMillis;
    private long planningMillis;
    private long executionMillis;
    private long physicalInputBytes;
    private long physicalInputRows;
    private long outputRows;
    private long writtenRows;
    private long peakMemoryBytes;

    @Convert(converter = JsonColumn.Output.class)
    private @Nullable OutputTable outputTable;

    protected RecordedQuery() {}

    RecordedQuery(QueryRecord record, Instant receivedAt) {
        this.queryId = record.queryId();
        this.cluster = record.cluster();
        this.kind = record.kind();
        this.receivedAt = receivedAt;
        this.outputTable = record.outputTable();
        take(record.client());
        take(record.statement());
        take(record.outcome());
        take(record.times());
        take(record.volume());
    }

    private void take(QueryRecord.Client client) {
        this.userName = client.user();
        this.person = client.person();
        this.originalUser = client.originalUser();
        this.principal = client.principal();
        this.source = client.source();
        this.clientTags = client.tags();
    }

    private void take(QueryRecord.Statement statement) {
        this.queryType = statement.queryType();
        this.updateType = statement.updateType();
        this.sessionCatalog = statement.catalog();
        this.sessionSchema = statement.schema();
        this.sqlText = statement.sql();
        this.preparedText = statement.prepared();
    }

    private void take(QueryRecord.Outcome outcome) {
        this.state = outcome.state();
        QueryRecord.Outcome.Failure failure = outcome.failure();
        if (failure != null) {
            this.errorCode = failure.code();
            this.errorName = failure.name();
            this.errorType = failure.type();
            this.errorMessage = failure.message();
        }
    }

    private void take(QueryRecord.Times times) {
        this.createdAt = times.created();
        this.startedAt = times.started();
        this.endedAt = times.ended();
        this.wallMillis = times.wallMillis();
        this.cpuMillis = times.cpuMillis();
        this.queuedMillis = times.queuedMillis();
        this.planningMillis = times.planningMillis();
        this.executionMillis = times.executionMillis();
    }

    private void take(QueryRecord.Volume volume) {
        this.physicalInputBytes = volume.physicalInputBytes();
        this.physicalInputRows = volume.physicalInputRows();
        this.outputRows = volume.outputRows();
        this.writtenRows = volume.writtenRows();
        this.peakMemoryBytes = volume.peakMemoryBytes();
    }

    /** The record as it was taken, with the tables that stand beside it. */
    public QueryRecord record(List<TableUse> tables) {
        return new QueryRecord(
                queryId,
                cluster == null ? QualifiedName.MAIN_CLUSTER : cluster,
                kind,
                new QueryRecord.Client(userName, originalUser, principal, source, clientTags),
                new QueryRecord.Statement(queryType, updateType, sessionCatalog, sessionSchema, sqlText, preparedText),
                outcome(),
                new QueryRecord.Times(
                        createdAt,
                        startedAt,
                        endedAt,
                        wallMillis,
                        cpuMillis,
                        queuedMillis,
                        planningMillis,
                        executionMillis),
                new QueryRecord.Volume(physicalInputBytes, physicalInputRows, outputRows, writtenRows, peakMemoryBytes),
                tables,
                outputTable);
    }

    private QueryRecord.Outcome outcome() {
        return new QueryRecord.Outcome(
                state,
                errorCode == null || errorName == null
                        ? null
                        : new QueryRecord.Outcome.Failure(errorCode, errorName, errorType, errorMessage));
    }

    /** Trino's id of the query. */
    public String queryId() {
        return queryId;
    }

    /** The user's name in lower case. */
    public String person() {
        return person;
    }

    /** When the intake stored it. */
    public Instant receivedAt() {
        return receivedAt;
    }
}
