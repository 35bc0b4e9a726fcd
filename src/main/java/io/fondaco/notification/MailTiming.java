package io.fondaco.notification;

/** When somebody wants mail. */
public enum MailTiming {
    /** As soon as it happens. */
    AT_ONCE("At once"),
    /** Together with the other news of the day. */
    DAILY("Once a day"),
    /** Never. */
    OFF("Off");

    private final String label;

    MailTiming(String label) {
        this.label = label;
    }

    /** The words for it. */
    public String label() {
        return label;
    }
}
