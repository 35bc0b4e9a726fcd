package io.fondaco.api.people;

import io.fondaco.access.people.Departure;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.product.DataProduct;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's departure changes; of long lists the first page, with the total beside it.
 *
 * @param leftAt when they left, or null for somebody who is here
 * @param held what they may read themselves; it ends
 * @param ownedAlone products that would have no owner
 * @param requests what they asked for and nobody answered; it is withdrawn
 * @param toAnswer what waits for a decision of theirs
 */
public record DepartureView(
        String person,
        @Nullable Instant leftAt,
        List<Held> held,
        long heldTotal,
        List<String> teams,
        List<String> ownedAlone,
        long ownedAloneTotal,
        long decidesFor,
        List<String> domainsAlone,
        List<DelegationView> delegations,
        List<HandedOn> serviceAccounts,
        List<Waiting> requests,
        List<Waiting> toAnswer,
        long toAnswerTotal) {

    /** An access of their own. */
    public record Held(UUID agreement, String product, String port) {}

    /** A service account, and who would answer for it next: null if nobody would, and what it may read ends. */
    public record HandedOn(String name, @Nullable String heir) {}

    /** A request, and whether it waits for nobody else. */
    public record Waiting(UUID id, String reference, String product, boolean onlyTheirs) {}

    static DepartureView of(Departure departure) {
        return new DepartureView(
                departure.person().name(),
                departure.person().leftAt().orElse(null),
                departure.held().items().stream()
                        .map(each -> new Held(
                                each.id(),
                                each.port().product().path(),
                                each.port().name()))
                        .toList(),
                departure.held().total(),
                departure.teams().stream().sorted().toList(),
                departure.duties().ownedAlone().items().stream()
                        .map(DataProduct::path)
                        .toList(),
                departure.duties().ownedAlone().total(),
                departure.duties().decided(),
                departure.duties().domainsAlone(),
                departure.duties().delegations().stream()
                        .map(DelegationView::of)
                        .toList(),
                departure.duties().accounts().stream()
                        .map(each -> new HandedOn(each.account(), each.heir().orElse(null)))
                        .toList(),
                departure.requests().asked().stream()
                        .map(each -> waiting(departure, each))
                        .toList(),
                departure.requests().toAnswer().items().stream()
                        .map(each -> waiting(departure, each))
                        .toList(),
                departure.requests().toAnswer().total());
    }

    private static Waiting waiting(Departure departure, AccessRequest request) {
        return new Waiting(
                request.id(),
                request.reference(),
                request.product().path(),
                departure.requests().isOnlyTheirs(request));
    }
}
