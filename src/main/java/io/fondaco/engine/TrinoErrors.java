package io.fondaco.engine;

import io.fondaco.engine.EngineError.Kind;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Turns what the driver throws into an {@link EngineError}: the one place that knows Trino's error codes. */
final class TrinoErrors {

    private static final Pattern PREFIX = Pattern.compile("^Query failed \\(#\\w+\\): ");

    /** Trino's word to who may not speak for others, before it has looked at the statement. */
    private static final Pattern NO_NAME = Pattern.compile("Access Denied: User \\S+ cannot impersonate user ");

    private TrinoErrors() {}

    static EngineError of(SQLException e) {
        String message = String.valueOf(e.getMessage());
        boolean answered = PREFIX.matcher(message).find();
        Kind kind = kind(e.getErrorCode(), answered, message);
        String sentence = answered ? PREFIX.matcher(message).replaceFirst("") : "Trino does not answer: " + message;
        return new EngineError(kind, e.getErrorCode(), sentence, e);
    }

    private static Kind kind(int code, boolean answered, String message) {
        if (NO_NAME.matcher(message).find()) {
            return Kind.NOT_IN_NAME;
        }
        return answered ? kind(code) : Kind.UNREACHABLE;
    }

    private static Kind kind(int code) {
        return switch (code) {
            case 4 -> Kind.REFUSED; // PERMISSION_DENIED
            case 44, 45, 46, 47, 48 -> Kind.MISSING; // CATALOG, SCHEMA, TABLE, COLUMN, ROLE _NOT_FOUND
            case 13 -> Kind.UNSUPPORTED; // NOT_SUPPORTED
            case 65541, 65548, 65549 -> Kind.UNREACHABLE; // NO_NODES_AVAILABLE, SERVER_STARTING_UP, _SHUTTING_DOWN
            case 131075 -> Kind.TOO_SLOW; // EXCEEDED_TIME_LIMIT
            default -> Kind.FAILED;
        };
    }
}
