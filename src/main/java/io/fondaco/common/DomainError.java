package io.fondaco.common;

import java.util.Map;

/**
 * A refusal that a person can read: the message is a whole sentence for the page, the code a stable name for
 * programs. The surfaces turn each kind into its HTTP status.
 */
public abstract sealed class DomainError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private DomainError(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** A stable, lower-case name of this refusal, such as {@code request-already-decided}. */
    public String code() {
        return code;
    }

    /** Nothing of that name exists, or the viewer may not know that it does: 404. */
    public static final class NotFound extends DomainError {
        private static final long serialVersionUID = 1L;

        /** A refusal with its code and sentence. */
        public NotFound(String code, String sentence) {
            super(code, sentence);
        }
    }

    /** The viewer may know the thing but not do this to it: 403. */
    public static final class Forbidden extends DomainError {
        private static final long serialVersionUID = 1L;

        /** A refusal with its code and sentence. */
        public Forbidden(String code, String sentence) {
            super(code, sentence);
        }
    }

    /** The thing is no longer, or not yet, in a state that allows this: 409. */
    public static final class Conflict extends DomainError {
        private static final long serialVersionUID = 1L;

        /** A refusal with its code and sentence. */
        public Conflict(String code, String sentence) {
            super(code, sentence);
        }
    }

    /** What was sent does not fit: 422 on a page, 400 in the API, with a sentence for each field. */
    public static final class Invalid extends DomainError {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, String> fields;

        /** A refusal with one sentence for each field that does not fit, in the order of the form. */
        public Invalid(String code, Map<String, String> fields) {
            super(code, String.join(" ", fields.values()));
            this.fields = fields;
        }

        /** All that does not fit, for pages that have no place beside the fields. */
        public String sentences() {
            return String.join(". ", fields().values()) + ".";
        }

        /** Field name to sentence, in the order of the form. */
        public Map<String, String> fields() {
            return fields == null ? Map.of() : fields;
        }
    }
}
