package io.fondaco.usage.pull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One row of a history, by the standard names. What can't be read is as if it were not there. */
record HistoryRow(Map<String, String> values) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Optional<String> text(StandardColumn column) {
        return Optional.ofNullable(values.get(column.alias()));
    }

    String id() {
        return text(StandardColumn.QUERY_ID).orElse("");
    }

    Optional<Instant> time(StandardColumn column) {
        return text(column).flatMap(QueryTime::parse);
    }

    /** A whole number, of a fraction the part before it. */
    Optional<Long> number(StandardColumn column) {
        try {
            return text(column).map(text -> (long) Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Optional<JsonNode> json(StandardColumn column) {
        try {
            return text(column).filter(text -> !text.isBlank()).map(HistoryRow::read);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A list of words: JSON, or parted by commas. */
    List<String> words(StandardColumn column) {
        return json(column)
                .filter(JsonNode::isArray)
                .map(array -> StreamSupport.stream(array.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList())
                .orElseGet(() -> Arrays.stream(text(column).orElse("").split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    /** When it came: as the history says, or as its id does. */
    Optional<Instant> created() {
        return time(StandardColumn.CREATED).or(() -> QueryTime.ofId(id()));
    }

    /** When it ended: as the history says, or so long after it came as it took. */
    Optional<Instant> ended() {
        return time(StandardColumn.ENDED)
                .or(() -> created()
                        .map(at ->
                                at.plusMillis(number(StandardColumn.WALL_MILLIS).orElse(0L))));
    }

    long wallMillis() {
        return number(StandardColumn.WALL_MILLIS)
                .orElseGet(() -> created()
                        .flatMap(from -> ended().map(to -> QueryTime.millisBetween(from, to)))
                        .orElse(0L));
    }

    boolean failed() {
        return text(StandardColumn.STATE)
                .map("FAILED"::equalsIgnoreCase)
                .orElseGet(() -> text(StandardColumn.ERROR_CODE)
                        .filter(code -> !code.isBlank())
                        .isPresent());
    }
}
