package io.fondaco.usage.reported;

/** A body that is no OpenLineage event, or lacks what none can do without; the message says so in one sentence. */
public final class UnreadableReport extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableReport(String sentence) {
        super(sentence);
    }
}
