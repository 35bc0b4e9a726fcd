package io.fondaco.access.request;

/**
 * Who answers a request, and whose answer it is.
 *
 * @param name who presses the button: a name in Trino, or {@code system:…}
 * @param inPlaceOf the same name, or that of the person who delegated the decision
 */
public record Approver(String name, String inPlaceOf) {

    /** The rules of a policy. */
    public static final Approver AUTOMATIC = new Approver("system:auto-approval", "system:auto-approval");
}
