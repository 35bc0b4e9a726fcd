package io.fondaco.engine;

/** Trino did not do what it was asked; the message is one sentence that may stand on a page. */
public final class EngineError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of failure this is, since each asks for another answer. */
    public enum Kind {
        /** Nobody answers: try again later. */
        UNREACHABLE,
        /** This statement took too long; others may well be answered. */
        TOO_SLOW,
        /** Trino says that this user may not do that. */
        REFUSED,
        /** Trino does not let the portal speak in this user's name. */
        NOT_IN_NAME,
        /** The catalog, schema, table, column or role is not there. */
        MISSING,
        /** The catalog cannot do such a thing at all. */
        UNSUPPORTED,
        /** Trino tried and failed. */
        FAILED
    }

    private final Kind kind;
    private final int code;

    /** A failure with Trino's own error code, 0 where it gave none. */
    public EngineError(Kind kind, int code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.code = code;
    }

    /** A failure that Trino gave no code for. */
    public EngineError(Kind kind, String sentence) {
        this(kind, 0, sentence, null);
    }

    /** What kind of failure it is. */
    public Kind kind() {
        return kind;
    }

    /** Whether Trino may have done, or may yet do, what it was asked: it gave no answer that says otherwise. */
    public boolean inDoubt() {
        return kind == Kind.UNREACHABLE || kind == Kind.TOO_SLOW;
    }

    /** Trino's error code, such as 4 for {@code PERMISSION_DENIED}; 0 where it gave none. */
    public int code() {
        return code;
    }
}
