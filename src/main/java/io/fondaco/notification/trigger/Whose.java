package io.fondaco.notification.trigger;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.identity.People;
import io.fondaco.product.ProductRole;
import io.fondaco.product.organisation.PublishingDomains;
import io.fondaco.publish.publication.BuiltOn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names an access to the people who are told of it: their own, their team's, their program's, or their domain's. */
@ApplicationScoped
class Whose {

    private final PublishingDomains domains;
    private final HolderPrincipals principals;
    private final BuiltOn builtOn;
    private final People people;

    Whose(PublishingDomains domains, HolderPrincipals principals, BuiltOn builtOn, People people) {
        this.domains = domains;
        this.principals = principals;
        this.builtOn = builtOn;
        this.people = people;
    }

    /** As a sentence about it begins. */
    String access(Holder holder) {
        return switch (holder.kind()) {
            case PERSON -> "Your access";
            case TEAM -> "Your team's access";
            case SERVICE_ACCOUNT -> "The access of " + holder.name();
            case DOMAIN -> "The access of data products of " + domain(holder);
        };
    }

    /** As a sentence begins that goes on with the product; {@code when} is {@code now} and a space, or empty. */
    String may(Holder holder, String when) {
        return switch (holder.kind()) {
            case PERSON -> "You can " + when + "read";
            case TEAM -> "Your team can " + when + "read";
            case SERVICE_ACCOUNT -> holder.name() + " can " + when + "read";
            case DOMAIN -> "Data products of %s can %sbe built on".formatted(domain(holder), when);
        };
    }

    private String domain(Holder holder) {
        return domains.of(List.of(holder.name())).get(holder.name());
    }

    /** {@code : Forecast is built on it}, where the access is there to build on; else empty. */
    String consequence(Agreement agreement) {
        if (!agreement.holder().buildsOn()) {
            return "";
        }
        String words =
                builtOn.words(agreement.principal(), List.of(agreement.port().object()));
        return words.isEmpty() ? "" : ": " + words;
    }

    /** Who can do something about an approved access that can't be set up: who asked, and the platform team. */
    Set<String> toTellOfFailure(AccessRequest request) {
        Set<String> told = new TreeSet<>(people.platformAdmins());
        told.add(request.requester());
        return told;
    }

    /** Whom the end of an access concerns: who holds it, and of one to build on the owners of its product as well. */
    Set<String> concerned(Agreement agreement) {
        Set<String> people = new TreeSet<>(principals.people(agreement.holder()));
        if (agreement.holder().buildsOn()) {
            people.addAll(agreement.port().product().people(ProductRole.OWNER));
        }
        return people;
    }
}
