package io.fondaco.notification.trigger;

import io.fondaco.access.holder.Holder;

/** Names an access to the people who are told of it: their own, their team's, or their program's. */
final class Whose {

    private Whose() {}

    /** As a sentence about it begins. */
    static String access(Holder holder) {
        return switch (holder.kind()) {
            case PERSON -> "Your access";
            case TEAM -> "Your team's access";
            case SERVICE_ACCOUNT -> "The access of " + holder.name();
        };
    }

    /** As a sentence about who can read begins. */
    static String subject(Holder holder) {
        return switch (holder.kind()) {
            case PERSON -> "You";
            case TEAM -> "Your team";
            case SERVICE_ACCOUNT -> holder.name();
        };
    }
}
