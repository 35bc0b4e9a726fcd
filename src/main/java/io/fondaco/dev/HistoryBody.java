package io.fondaco.dev;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fondaco.dev.HistoryPlan.Use;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Writes a query of the past as Trino's own http event listener would have posted it, without its plans. */
final class HistoryBody {

    static final String SOURCE = "demo-history";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PastQuery query;
    private final ObjectNode body = JSON.createObjectNode();

    private HistoryBody(PastQuery query) {
        this.query = query;
    }

    static String of(PastQuery query) {
        HistoryBody body = new HistoryBody(query);
        body.metadata();
        body.statistics();
        body.context();
        body.inputs();
        body.failure();
        body.times();
        return body.body.toString();
    }

    private void metadata() {
        ObjectNode metadata = body.putObject("metadata")
                .put("queryId", query.id())
                .put("query", sql())
                .put("queryState", query.failure().isPresent() ? "FAILED" : "FINISHED");
        ArrayNode tables = metadata.putArray("tables");
        if (query.ran()) {
            query.uses().forEach(use -> tables(tables, use));
        }
        metadata.putArray("routines");
    }

    private String sql() {
        Use use = query.use();
        String columns = String.join(", ", query.columns());
        if (query.uses().size() == 1) {
            return "SELECT " + columns + " FROM " + use.object() + " LIMIT 1000";
        }
        Use other = query.uses().getLast();
        String key = use.columns().stream()
                .filter(other.columns()::contains)
                .findFirst()
                .orElseThrow();
        return "SELECT a." + String.join(", a.", query.columns()) + ", count(*) FROM " + use.object() + " a JOIN "
                + other.object() + " b ON b." + key + " = a." + key + " GROUP BY a."
                + String.join(", a.", query.columns());
    }

    /** A view stands after the tables that it reads; those are read by its owner, not by the person. */
    private void tables(ArrayNode tables, Use use) {
        for (String base : use.through()) {
            ObjectNode view = JSON.createObjectNode()
                    .put("@type", "view")
                    .put("catalogName", use.name().catalog())
                    .put("schemaName", use.name().schema())
                    .put("viewName", use.name().object());
            table(tables, PastTable.parse(base), "admin", use.columns().subList(0, 1), false)
                    .putArray("referenceChain")
                    .add(view);
        }
        List<String> columns = use.equals(query.use()) ? query.columns() : use.columns();
        table(tables, use.name(), query.user(), columns, true).putArray("referenceChain");
    }

    private static ObjectNode table(
            ArrayNode tables, PastTable name, String reader, List<String> columns, boolean direct) {
        ObjectNode table = tables.addObject()
                .put("catalog", name.catalog())
                .put("schema", name.schema())
                .put("table", name.object())
                .put("authorization", reader)
                .put("directlyReferenced", direct);
        table.putArray("filters");
        ArrayNode list = table.putArray("columns");
        columns.forEach(column -> list.addObject().put("column", column));
        return table;
    }

    private void statistics() {
        double seconds = query.ran() ? query.millis() / 1000.0 : 0;
        long read = query.ran() ? query.rows() * 12 : 0;
        body.putObject("statistics")
                .put("cpuTime", seconds * 0.7)
                .put("wallTime", seconds)
                .put("queuedTime", 0.004)
                .put("analysisTime", Math.min(seconds, 0.08))
                .put("planningTime", Math.min(seconds, 0.05))
                .put("executionTime", Math.max(0, seconds - 0.13))
                .put("peakUserMemoryBytes", read * 40)
                .put("physicalInputBytes", read * 30)
                .put("physicalInputRows", read)
                .put("processedInputBytes", read * 30)
                .put("processedInputRows", read)
                .put("outputBytes", query.rows() * 45)
                .put("outputRows", query.rows())
                .put("writtenBytes", 0)
                .put("writtenRows", 0)
                .put("complete", true);
    }

    private void context() {
        ObjectNode context = body.putObject("context")
                .put("user", query.user())
                .put("originalUser", query.user())
                .put("principal", query.user())
                .put("source", SOURCE)
                .put("remoteClientAddress", "127.0.0.1")
                .put("serverVersion", "476")
                .put("environment", "fondaco_dev")
                .put("queryType", "SELECT");
        context.putArray("groups");
        context.putArray("clientTags").add(SOURCE);
    }

    private void inputs() {
        ArrayNode inputs = body.putObject("ioMetadata").putArray("inputs");
        if (query.ran()) {
            query.uses().stream()
                    .flatMap(use -> use.through().isEmpty() ? Stream.of(use.object()) : use.through().stream())
                    .map(PastTable::parse)
                    .forEach(name -> inputs.addObject()
                            .put("catalogName", name.catalog())
                            .put("schema", name.schema())
                            .put("table", name.object()));
        }
    }

    private void failure() {
        query.failure().ifPresent(failure -> {
            ObjectNode info = body.putObject("failureInfo")
                    .put("failureType", failure.exception())
                    .put(
                            "failureMessage",
                            failure.message(query.use().name(), query.columns().getFirst()));
            info.putObject("errorCode")
                    .put("code", failure.code())
                    .put("name", failure.name())
                    .put("type", failure.type());
        });
    }

    private void times() {
        Instant begun = query.at();
        Instant ended = query.ran() ? begun.plusMillis(query.millis()) : begun.plusMillis(12);
        body.put("createTime", begun.toString());
        body.put("executionStartTime", begun.plusMillis(8).toString());
        body.put("endTime", ended.toString());
    }
}
