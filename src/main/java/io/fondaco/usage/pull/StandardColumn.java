package io.fondaco.usage.pull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a row of a history may say of a query, and the names under which it is looked for: those of Trino's MySQL event
 * listener, of its events, of {@code system.runtime.queries}, and those that other loggers use.
 */
enum StandardColumn {
    QUERY_ID("queryid"),
    STATE("query_state"),
    USER("user_name", "username", "usr", "identity"),
    ORIGINAL_USER("session_user_original"),
    PRINCIPAL("user_principal"),
    SOURCE("client_source"),
    CLIENT_TAGS("client_tags_json"),
    CATALOG("session_catalog", "catalog_name"),
    SCHEMA("session_schema", "schema_name"),
    QUERY_TYPE("statement_type"),
    UPDATE_TYPE("query_update_type"),
    QUERY("query_text", "query_sql", "sql_text", "statement"),
    PREPARED_QUERY("prepared_statement"),
    CREATED("create_time", "created_at", "query_create_time"),
    STARTED("execution_start_time", "started_at", "query_start_time"),
    ENDED("end_time", "end", "ended_at", "query_end_time"),
    ERROR_CODE("error_code_name", "error_name", "failure_code"),
    ERROR_TYPE("error_code_type"),
    ERROR_MESSAGE("failure_message", "failure_info_message"),
    WALL_MILLIS("wall_time_millis", "wall_time_ms", "elapsed_time_millis"),
    CPU_MILLIS("cpu_time_millis", "cpu_time_ms", "total_cpu_time_millis"),
    QUEUED_MILLIS("queued_time_millis", "queued_time_ms"),
    PLANNING_MILLIS("planning_time_millis", "planning_time_ms"),
    EXECUTION_MILLIS("execution_time_millis", "execution_time_ms"),
    INPUT_BYTES("physical_input_bytes", "total_bytes"),
    INPUT_ROWS("physical_input_rows", "total_rows"),
    OUTPUT_ROWS("rows_output"),
    WRITTEN_ROWS("rows_written"),
    PEAK_MEMORY_BYTES("peak_memory_bytes", "peak_user_memory_bytes"),
    TABLES("tables_json"),
    INPUTS("inputs_json", "input_tables"),
    OUTPUT("output_json", "output_table"),
    ENVIRONMENT("trino_environment"),
    SERVER_ADDRESS("coordinator_address");

    private final String others;

    StandardColumn(String... others) {
        this.others = String.join(" ", others);
    }

    /** How the configuration calls it: {@code query-id}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How the page statement calls it: {@code query_id}. */
    String alias() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words for people: {@code query id}. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Names of columns that say it, in lower case, the likeliest first. */
    List<String> names() {
        return List.of((alias() + " " + others).strip().split(" ", -1));
    }

    /** Without it a row is no query. */
    boolean needed() {
        return this == QUERY_ID || this == USER || this == QUERY;
    }

    static Optional<StandardColumn> of(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key.replace('_', '-')))
                .findFirst();
    }
}
