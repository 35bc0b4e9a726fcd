package io.fondaco.web.access.agreement;

/** For how many days an access was not used, as the filter says it. */
public final class UnusedFor {

    private static final int USUAL = 90;

    private UnusedFor() {}

    /** The days that were sent, from 1 to 365; what is no such number counts as 90. */
    public static int of(String sent) {
        int days = sent.matches("\\d{1,3}") ? Integer.parseInt(sent) : USUAL;
        return days < 1 || days > 365 ? USUAL : days;
    }
}
