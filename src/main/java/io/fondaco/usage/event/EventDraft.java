package io.fondaco.usage.event;

import static io.fondaco.usage.event.JsonFields.each;
import static io.fondaco.usage.event.JsonFields.list;
import static io.fondaco.usage.event.JsonFields.millis;
import static io.fondaco.usage.event.JsonFields.name;
import static io.fondaco.usage.event.JsonFields.number;
import static io.fondaco.usage.event.JsonFields.text;
import static io.fondaco.usage.event.JsonFields.time;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been read of an event so far. The plans, by far the largest part of a body, are passed over unread. */
final class EventDraft {

    /** Whose event it is: every table that it names lies there. */
    final String cluster;

    @Nullable
    String queryId;

    @Nullable
    String state;

    boolean split;

    @Nullable
    Instant created;

    @Nullable
    Instant started;

    @Nullable
    Instant ended;

    @Nullable
    String user;

    @Nullable
    String originalUser;

    @Nullable
    String principal;

    @Nullable
    String source;

    List<String> tags = List.of();

    @Nullable
    String catalog;

    @Nullable
    String schema;

    @Nullable
    String queryType;

    @Nullable
    String updateType;

    @Nullable
    String sql;

    @Nullable
    String prepared;

    List<TableDraft> tables = List.of();

    @Nullable
    TableDraft output;

    int errorCode;

    @Nullable
    String errorName;

    @Nullable
    String errorType;

    @Nullable
    String message;

    private long wall;
    private long cpu;
    private long queued;
    private long planning;
    private long execution;
    private long inputBytes;
    private long inputRows;
    private long outputRows;
    private long writtenRows;
    private long peakMemory;

    EventDraft(String cluster) {
        this.cluster = cluster;
    }

    void read(JsonParser json) throws IOException {
        each(json, field -> {
            switch (field) {
                case "createTime" -> created = time(json);
                case "executionStartTime" -> started = time(json);
                case "endTime" -> ended = time(json);
                case "stageId", "taskId" -> split = true;
                case "metadata" -> each(json, inner -> metadata(inner, json));
                case "context" -> each(json, inner -> context(inner, json));
                case "statistics" -> each(json, inner -> statistics(inner, json));
                case "failureInfo" -> each(json, inner -> failure(inner, json));
                case "ioMetadata" -> each(json, inner -> io(inner, json));
                default -> {}
            }
        });
    }

    private void metadata(String field, JsonParser json) throws IOException {
        switch (field) {
            case "queryId" -> queryId = text(json);
            case "query" -> sql = text(json);
            case "queryState" -> state = text(json);
            case "updateType" -> updateType = name(json);
            case "preparedQuery" -> prepared = text(json);
            case "tables" -> tables = list(json, () -> TableDraft.read(cluster, json));
            default -> {}
        }
    }

    private void context(String field, JsonParser json) throws IOException {
        switch (field) {
            case "user" -> user = name(json);
            case "originalUser" -> originalUser = name(json);
            case "principal" -> principal = name(json);
            case "source" -> source = name(json);
            case "clientTags" -> tags = list(json, () -> name(json));
            case "catalog" -> catalog = name(json);
            case "schema" -> schema = name(json);
            case "queryType" -> queryType = name(json);
            default -> {}
        }
    }

    private void statistics(String field, JsonParser json) throws IOException {
        switch (field) {
            case "wallTime" -> wall = millis(json);
            case "cpuTime" -> cpu = millis(json);
            case "queuedTime" -> queued = millis(json);
            case "planningTime" -> planning = millis(json);
            case "executionTime" -> execution = millis(json);
            case "physicalInputBytes" -> inputBytes = number(json);
            case "physicalInputRows" -> inputRows = number(json);
            case "outputRows" -> outputRows = number(json);
            case "writtenRows" -> writtenRows = number(json);
            case "peakUserMemoryBytes" -> peakMemory = number(json);
            default -> {}
        }
    }

    private void failure(String field, JsonParser json) throws IOException {
        switch (field) {
            case "errorCode" -> each(json, inner -> errorCode(inner, json));
            case "failureMessage" -> message = Text.cut(text(json), QueryRecord.MESSAGE);
            default -> {}
        }
    }

    private void errorCode(String field, JsonParser json) throws IOException {
        switch (field) {
            case "code" -> errorCode = json.getValueAsInt(0);
            case "name" -> errorName = name(json);
            case "type" -> errorType = name(json);
            default -> {}
        }
    }

    private void io(String field, JsonParser json) throws IOException {
        if (field.equals("output")) {
            output = TableDraft.readOutput(cluster, json);
        }
    }

    QueryRecord.Times times(Instant ended) {
        Instant begun = created == null ? ended : created;
        return new QueryRecord.Times(begun, started, ended, wall, cpu, queued, planning, execution);
    }

    QueryRecord.Volume volume() {
        return new QueryRecord.Volume(inputBytes, inputRows, outputRows, writtenRows, peakMemory);
    }
}
