package io.fondaco.dev;

/** How queries of the demo's past fail, with Trino's own codes, names and messages. */
enum PastFailure {
    PERMISSION_DENIED(4, "USER_ERROR", "io.trino.spi.security.AccessDeniedException", false),
    COLUMN_NOT_FOUND(47, "USER_ERROR", "io.trino.spi.TrinoException", false),
    EXCEEDED_TIME_LIMIT(131075, "INSUFFICIENT_RESOURCES", "io.trino.spi.TrinoException", true),
    USER_CANCELED(3, "USER_ERROR", "io.trino.spi.TrinoException", true),
    DIVISION_BY_ZERO(8, "USER_ERROR", "io.trino.spi.TrinoException", true);

    private final int code;
    private final String type;
    private final String exception;
    private final boolean afterAnalysis;

    PastFailure(int code, String type, String exception, boolean afterAnalysis) {
        this.code = code;
        this.type = type;
        this.exception = exception;
        this.afterAnalysis = afterAnalysis;
    }

    int code() {
        return code;
    }

    String type() {
        return type;
    }

    String exception() {
        return exception;
    }

    /** Trino names the tables of a query only when its analysis came to an end. */
    boolean afterAnalysis() {
        return afterAnalysis;
    }

    String message(PastTable object, String column) {
        return switch (this) {
            case PERMISSION_DENIED ->
                "Access Denied: Cannot select from table " + object.schema() + "." + object.object();
            case COLUMN_NOT_FOUND -> "line 1:8: Column '" + column + "' cannot be resolved";
            case EXCEEDED_TIME_LIMIT -> "Query exceeded maximum time limit of 5.00m";
            case USER_CANCELED -> "Query was canceled";
            case DIVISION_BY_ZERO -> "Division by zero";
        };
    }
}
