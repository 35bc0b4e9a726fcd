package io.fondaco.notification.trigger;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.holder.Holder;
import io.fondaco.product.ProductRole;
import io.fondaco.publish.publication.BuiltOn;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names an access to the people who are told of it: their own, their team's, or their program's. */
final class Whose {

    private Whose() {}

    /** As a sentence about it begins. */
    static String access(Holder holder) {
        return switch (holder.kind()) {
            case PERSON -> "Your access";
            case TEAM -> "Your team's access";
            case SERVICE_ACCOUNT, DOMAIN -> "The access of " + holder.name();
        };
    }

    /** {@code : Forecast is built on it}, where the access is there to build on; else empty. */
    static String consequence(Agreement agreement, BuiltOn builtOn) {
        if (!agreement.holder().buildsOn()) {
            return "";
        }
        String words =
                builtOn.words(agreement.principal(), List.of(agreement.port().object()));
        return words.isEmpty() ? "" : ": " + words;
    }

    /** Whom the end of an access concerns: who holds it, and of one to build on the owners of its product as well. */
    static Set<String> concerned(Agreement agreement, HolderPrincipals principals) {
        Set<String> people = new TreeSet<>(principals.people(agreement.holder()));
        if (agreement.holder().buildsOn()) {
            people.addAll(agreement.port().product().people(ProductRole.OWNER));
        }
        return people;
    }

    /** As a sentence about who can read begins. */
    static String subject(Holder holder) {
        return switch (holder.kind()) {
            case PERSON -> "You";
            case TEAM -> "Your team";
            case SERVICE_ACCOUNT, DOMAIN -> holder.name();
        };
    }
}
