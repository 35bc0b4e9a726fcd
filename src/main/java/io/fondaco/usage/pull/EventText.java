package io.fondaco.usage.pull;

import static io.fondaco.usage.pull.StandardColumn.CATALOG;
import static io.fondaco.usage.pull.StandardColumn.CLIENT_TAGS;
import static io.fondaco.usage.pull.StandardColumn.CPU_MILLIS;
import static io.fondaco.usage.pull.StandardColumn.ERROR_CODE;
import static io.fondaco.usage.pull.StandardColumn.ERROR_MESSAGE;
import static io.fondaco.usage.pull.StandardColumn.ERROR_TYPE;
import static io.fondaco.usage.pull.StandardColumn.EXECUTION_MILLIS;
import static io.fondaco.usage.pull.StandardColumn.INPUT_BYTES;
import static io.fondaco.usage.pull.StandardColumn.INPUT_ROWS;
import static io.fondaco.usage.pull.StandardColumn.ORIGINAL_USER;
import static io.fondaco.usage.pull.StandardColumn.OUTPUT_ROWS;
import static io.fondaco.usage.pull.StandardColumn.PEAK_MEMORY_BYTES;
import static io.fondaco.usage.pull.StandardColumn.PLANNING_MILLIS;
import static io.fondaco.usage.pull.StandardColumn.PREPARED_QUERY;
import static io.fondaco.usage.pull.StandardColumn.PRINCIPAL;
import static io.fondaco.usage.pull.StandardColumn.QUERY;
import static io.fondaco.usage.pull.StandardColumn.QUERY_TYPE;
import static io.fondaco.usage.pull.StandardColumn.QUEUED_MILLIS;
import static io.fondaco.usage.pull.StandardColumn.SCHEMA;
import static io.fondaco.usage.pull.StandardColumn.SOURCE;
import static io.fondaco.usage.pull.StandardColumn.STARTED;
import static io.fondaco.usage.pull.StandardColumn.STATE;
import static io.fondaco.usage.pull.StandardColumn.UPDATE_TYPE;
import static io.fondaco.usage.pull.StandardColumn.USER;
import static io.fondaco.usage.pull.StandardColumn.WRITTEN_ROWS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** A row of a history as the event that Trino would have posted, so that both are read by the same rules. */
final class EventText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MILLIS = 1000;

    private EventText() {}

    /** The body of that event. */
    static byte[] of(HistoryRow row, String cluster) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        row.created().ifPresent(time -> event.put("createTime", time.toString()));
        row.time(STARTED).ifPresent(time -> event.put("executionStartTime", time.toString()));
        row.ended().ifPresent(time -> event.put("endTime", time.toString()));
        RowTables tables = new RowTables(row, cluster);
        metadata(event.putObject("metadata"), row).set("tables", tables.read());
        context(event.putObject("context"), row);
        statistics(event.putObject("statistics"), row);
        if (row.failed()) {
            failure(event.putObject("failureInfo"), row);
        }
        tables.written().ifPresent(output -> event.putObject("ioMetadata").set("output", output));
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode metadata(ObjectNode metadata, HistoryRow row) {
        metadata.put("queryId", row.id());
        metadata.put(
                "queryState",
                row.text(STATE).orElse(row.failed() ? "FAILED" : "FINISHED").toUpperCase(Locale.ROOT));
        put(metadata, "query", row, QUERY);
        put(metadata, "updateType", row, UPDATE_TYPE);
        row.text(PREPARED_QUERY).filter(text -> !text.isBlank()).ifPresent(text -> metadata.put("preparedQuery", text));
        return metadata;
    }

    private static void context(ObjectNode context, HistoryRow row) {
        put(context, "user", row, USER);
        put(context, "originalUser", row, ORIGINAL_USER);
        put(context, "principal", row, PRINCIPAL);
        put(context, "source", row, SOURCE);
        put(context, "catalog", row, CATALOG);
        put(context, "schema", row, SCHEMA);
        put(context, "queryType", row, QUERY_TYPE);
        row.words(CLIENT_TAGS).forEach(context.withArray("clientTags")::add);
    }

    private static void statistics(ObjectNode statistics, HistoryRow row) {
        statistics.put("wallTime", row.wallMillis() / MILLIS);
        seconds(statistics, "cpuTime", row, CPU_MILLIS);
        seconds(statistics, "queuedTime", row, QUEUED_MILLIS);
        seconds(statistics, "planningTime", row, PLANNING_MILLIS);
        seconds(statistics, "executionTime", row, EXECUTION_MILLIS);
        number(statistics, "physicalInputBytes", row, INPUT_BYTES);
        number(statistics, "physicalInputRows", row, INPUT_ROWS);
        number(statistics, "outputRows", row, OUTPUT_ROWS);
        number(statistics, "writtenRows", row, WRITTEN_ROWS);
        number(statistics, "peakUserMemoryBytes", row, PEAK_MEMORY_BYTES);
    }

    /** An error's code is a number in events and its name in tables; a history may keep either. */
    private static void failure(ObjectNode failure, HistoryRow row) {
        ObjectNode code = failure.putObject("errorCode");
        row.text(ERROR_CODE).filter(text -> !text.isBlank()).ifPresent(text -> {
            if (text.chars().allMatch(Character::isDigit)) {
                row.number(ERROR_CODE).ifPresent(number -> code.put("code", number));
            } else {
                code.put("name", text);
            }
        });
        put(code, "type", row, ERROR_TYPE);
        put(failure, "failureMessage", row, ERROR_MESSAGE);
    }

    private static void put(ObjectNode object, String field, HistoryRow row, StandardColumn column) {
        row.text(column).ifPresent(text -> object.put(field, text));
    }

    private static void seconds(ObjectNode object, String field, HistoryRow row, StandardColumn column) {
        row.number(column).ifPresent(millis -> object.put(field, millis / MILLIS));
    }

    private static void number(ObjectNode object, String field, HistoryRow row, StandardColumn column) {
        row.number(column).ifPresent(number -> object.put(field, number));
    }
}
