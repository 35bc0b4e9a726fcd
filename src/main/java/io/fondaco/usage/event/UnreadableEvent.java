package io.fondaco.usage.event;

/** A body that is no event of Trino's, or lacks what a record cannot do without. */
public final class UnreadableEvent extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the body. */
    public enum Reason {
        NOT_JSON("The body is not one whole JSON object."),
        NO_QUERY("The body names no query."),
        NO_TIME("The body does not say when the query ended."),
        TOO_LARGE("One text in the body is larger than the intake reads."),
        ENCODING("The body is packed in a way that the intake does not read; gzip it does."),
        BROKEN_OFF("The body broke off, or is larger than the intake reads.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason as a sentence for people. */
        public String sentence() {
            return sentence;
        }
    }

    private final Reason reason;

    public UnreadableEvent(Reason reason) {
        super(reason.sentence());
        this.reason = reason;
    }

    /** What is wrong with the body. */
    public Reason reason() {
        return reason;
    }
}
