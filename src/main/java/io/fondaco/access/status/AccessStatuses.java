package io.fondaco.access.status;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.mode.ModeView;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.RequestState;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.ReadObstacle;
import io.fondaco.product.harvest.ViewObstacles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people stand to products, for one page or a whole list of them. */
@ApplicationScoped
public class AccessStatuses {

    private final Ties ties;
    private final ViewObstacles obstacles;
    private final HeldState heldState;
    private final WhoMayAsk whoMayAsk;

    AccessStatuses(Ties ties, ViewObstacles obstacles, HeldState heldState, WhoMayAsk whoMayAsk) {
        this.ties = ties;
        this.obstacles = obstacles;
        this.heldState = heldState;
        this.whoMayAsk = whoMayAsk;
    }

    /** How this person stands to this product. */
    public AccessStatus of(Person person, DataProduct product) {
        return of(person, List.of(product)).get(product.id());
    }

    /** The same where it is at hand what stands in the way of reading its ports. */
    public AccessStatus of(Person person, DataProduct product, Map<QualifiedName, ReadObstacle> inTheWay) {
        return of(person, List.of(product), inTheWay).get(product.id());
    }

    /** How this person stands to each of these products, by the product's id. */
    public Map<UUID, AccessStatus> of(Person person, Collection<DataProduct> products) {
        return products.isEmpty()
                ? Map.of()
                : of(
                        person,
                        products,
                        obstacles.look(products.stream()
                                .flatMap(product -> product.ports().stream())
                                .toList()));
    }

    private Map<UUID, AccessStatus> of(
            Person person, Collection<DataProduct> products, Map<QualifiedName, ReadObstacle> inTheWay) {
        Ties.Tied tied = ties.between(person, products);
        Map<UUID, AccessStatus> statuses = new HashMap<>();
        products.forEach(product -> statuses.put(product.id(), status(person, product, tied, inTheWay)));
        return tied.policies() ? askable(person, products, statuses) : statuses;
    }

    /** Of what the person has nothing to do with: whether a rule would give it at once, or they may not ask at all. */
    private Map<UUID, AccessStatus> askable(
            Person person, Collection<DataProduct> products, Map<UUID, AccessStatus> statuses) {
        Set<UUID> none = products.stream()
                .filter(product -> product.status().isPublic())
                .map(DataProduct::id)
                .filter(id -> statuses.get(id).state() == AccessState.NONE)
                .collect(Collectors.toSet());
        whoMayAsk.of(person, none).forEach((id, asking) -> {
            List<String> inTheWay = statuses.get(id).obstacles();
            if (asking.state() == AccessState.OTHERS_ASK || inTheWay.isEmpty()) {
                statuses.put(id, new AccessStatus(asking.state(), null, null, List.of(), inTheWay, asking.rule()));
            }
        });
        return statuses;
    }

    private AccessStatus status(
            Person person, DataProduct product, Ties.Tied tied, Map<QualifiedName, ReadObstacle> inTheWay) {
        List<String> inProduct = of(product.ports().stream(), inTheWay, ReadObstacle::brief);
        if (product.isOwnedBy(person)) {
            return new AccessStatus(
                    AccessState.OWNER,
                    null,
                    null,
                    List.of(),
                    of(product.ports().stream(), inTheWay, ReadObstacle::sentence));
        }
        if (tied.open().contains(product)) {
            boolean seen = inProduct.size() < product.ports().size();
            return new AccessStatus(seen ? AccessState.OPEN : AccessState.UNSEEN, null, null, List.of(), inProduct);
        }
        List<Agreement> agreed = tied.agreed(product);
        List<Agreement> inForce = agreed.stream().filter(Agreement::isOpen).toList();
        AccessRequest waiting = tied.asked(product).stream()
                .filter(request -> request.state() == RequestState.WAITING)
                .findFirst()
                .orElse(null);
        if (!inForce.isEmpty()) {
            List<Grant> mine = grantsOf(inForce, tied.held());
            List<String> inMine = Stream.concat(
                            of(inForce.stream().map(Agreement::port), inTheWay, ReadObstacle::brief).stream(),
                            inForce.stream().flatMap(AccessStatuses::troubleOfView))
                    .distinct()
                    .toList();
            AccessState state = inMine.isEmpty() ? heldState.of(inForce, mine) : AccessState.UNREADABLE;
            return new AccessStatus(state, waiting, inForce.getFirst(), mine, inMine).holding(inForce);
        }
        if (waiting != null) {
            AccessState asking = waiting.openQuestion().isPresent() ? AccessState.QUESTION : AccessState.REQUESTED;
            return new AccessStatus(asking, waiting, null, List.of(), inProduct);
        }
        return agreed.stream()
                .flatMap(last -> HeldState.ended(last).stream()
                        .map(ended -> new AccessStatus(ended, null, last, List.of(), inProduct)))
                .findFirst()
                .orElseGet(() -> new AccessStatus(AccessState.NONE, null, null, List.of(), inProduct));
    }

    private static Stream<String> troubleOfView(Agreement agreement) {
        return agreement.modeView().flatMap(ModeView::problem).stream();
    }

    private static List<String> of(
            Stream<OutputPort> ports, Map<QualifiedName, ReadObstacle> inTheWay, Function<ReadObstacle, String> told) {
        return ports.map(OutputPort::object)
                .distinct()
                .flatMap(object -> Stream.ofNullable(inTheWay.get(object)))
                .map(told)
                .toList();
    }

    private static List<Grant> grantsOf(List<Agreement> inForce, List<Grant> held) {
        return held.stream()
                .filter(grant -> inForce.stream()
                        .anyMatch(agreement -> agreement.object().equals(grant.object())))
                .toList();
    }
}
