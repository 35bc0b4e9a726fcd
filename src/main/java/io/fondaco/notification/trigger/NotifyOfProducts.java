package io.fondaco.notification.trigger;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductNarrowed;
import io.fondaco.product.ProductRole;
import io.fondaco.product.RoleHolder;
import io.fondaco.product.organisation.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whom a change of a product touches: those who wait, and the owners, how many hold and wait. */
@ApplicationScoped
class NotifyOfProducts {

    private final Notifications notifications;
    private final DataProducts products;
    private final Agreements agreements;
    private final AccessRequests requests;
    private final HolderPrincipals principals;
    private final TeamMemberships memberships;
    private final Teams teamNames;

    NotifyOfProducts(
            Notifications notifications,
            DataProducts products,
            Agreements agreements,
            AccessRequests requests,
            HolderPrincipals principals,
            TeamMemberships memberships,
            Teams teamNames) {
        this.notifications = notifications;
        this.products = products;
        this.agreements = agreements;
        this.requests = requests;
        this.principals = principals;
        this.memberships = memberships;
        this.teamNames = teamNames;
    }

    void narrowed(@Observes ProductNarrowed event) {
        DataProduct product = products.findById(event.product());
        List<AccessRequest> waiting = requests.waitingFor(product);
        if (event.hidden()) {
            hidden(product, waiting);
        }
        if (!event.removed().isEmpty()) {
            removed(event.removed(), waiting);
        }
    }

    private void hidden(DataProduct product, List<AccessRequest> waiting) {
        Set<String> inside = inside(product);
        List<AccessRequest> outside = waiting.stream()
                .filter(request -> !inside.contains(request.requester()))
                .toList();
        String shownTo = product.visibleToTeams().isEmpty()
                ? "its owners"
                : teamNames.displayNames(product.visibleToTeams()).values().stream()
                        .sorted()
                        .collect(Collectors.joining(", "));
        outside.forEach(request -> notifications.tellAgain(
                request.requester(),
                News.of(
                        NewsKind.PRODUCT_CHANGED,
                        request,
                        "%s is only shown to " + shownTo + " now; your request still waits for its owners")));
        News news = new News(
                NewsKind.PRODUCT_CHANGED,
                "%s is only shown to %s now: %s until it ends, and %s"
                        .formatted(
                                product.name(),
                                shownTo,
                                counted(holdersOutside(product, inside), "other keeps access", "others keep access"),
                                counted(outside.size(), "of their requests waits", "of their requests wait")),
                "/products/" + product.path() + "/manage",
                product.id());
        product.people(ProductRole.OWNER).forEach(owner -> notifications.tellAgain(owner, news));
    }

    private static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private Set<String> inside(DataProduct product) {
        Set<String> inside = memberships.membersOf(product.visibleToTeams()).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        product.holders().stream().map(RoleHolder::person).forEach(inside::add);
        return inside;
    }

    private long holdersOutside(DataProduct product, Set<String> inside) {
        return agreements.openFromRequests(product).stream()
                .map(Agreement::holder)
                .distinct()
                .filter(holder -> !inside.containsAll(principals.people(holder)))
                .count();
    }

    private void removed(Set<String> ports, List<AccessRequest> waiting) {
        for (AccessRequest request : waiting) {
            String gone = request.ports().stream()
                    .filter(port -> ports.contains(port.name()))
                    .map(OutputPort::object)
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!gone.isEmpty()) {
                notifications.tellAgain(
                        request.requester(),
                        News.of(
                                NewsKind.PRODUCT_CHANGED,
                                request,
                                "%s no longer has " + gone + ", which you asked for"));
            }
        }
    }
}
