package io.fondaco.usage.alert;

/** What may be wrong with the use of a product, the worst first. */
public enum FindingKind {
    /** Calls fail for a reason for which few failed before. */
    NOW_FAILING("Now failing", false),
    /** Nobody but its owners uses it any more. */
    NOBODY_LEFT("Nobody left", false),
    /** Far fewer calls, whatever becomes of them. */
    FEWER_CALLS("Queries fell", false),
    /** More calls fail, for no single reason. */
    MORE_FAILURES("More fail", false),
    /** Slower than a contract promises. */
    SLOWER("Slower", false),
    /** Somebody who used it week after week no longer does. */
    CONSUMER_STOPPED("A consumer stopped", true),
    /** Somebody read a column with personal data for the first time. */
    PERSONAL_DATA("Personal data", true);

    private final String label;
    private final boolean ownersOnly;

    FindingKind(String label, boolean ownersOnly) {
        this.label = label;
        this.ownersOnly = ownersOnly;
    }

    /** For badges. */
    public String label() {
        return label;
    }

    /** Whether it is about single people, and so only for those who may see names. */
    public boolean ownersOnly() {
        return ownersOnly;
    }
}
