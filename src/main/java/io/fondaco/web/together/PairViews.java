package io.fondaco.web.together;

import io.fondaco.access.mode.ModeChecks;
import io.fondaco.access.status.AccessState;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.together.CheckJoin;
import io.fondaco.together.Companions;
import io.fondaco.together.Join;
import io.fondaco.together.JoinCheck;
import io.fondaco.web.Badges;
import io.fondaco.web.access.status.AccessPanels;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts two products side by side, as one viewer may use them. */
@ApplicationScoped
class PairViews {

    private static final Set<AccessState> ASKABLE = EnumSet.of(
            AccessState.NONE, AccessState.AT_ONCE, AccessState.EXPIRED, AccessState.GIVEN_BACK, AccessState.REVOKED);

    private final DataProducts products;
    private final Companions companions;
    private final CheckJoin checkJoin;
    private final AccessStatuses statuses;
    private final AccessPanels panels;

    PairViews(
            DataProducts products,
            Companions companions,
            CheckJoin checkJoin,
            AccessStatuses statuses,
            AccessPanels panels) {
        this.products = products;
        this.companions = companions;
        this.checkJoin = checkJoin;
        this.statuses = statuses;
        this.panels = panels;
    }

    /** The other product of this address, if the viewer may know it. */
    DataProduct other(Person viewer, String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            throw DataProducts.unknown();
        }
        return products.get(viewer, path.substring(0, slash), path.substring(slash + 1));
    }

    /**
     * Both, and what it takes to read them.
     *
     * @param ask whether Trino is asked about the join now, if it was not lately
     */
    PairView of(Person viewer, DataProduct product, DataProduct other, boolean ask) {
        Map<UUID, AccessStatus> access = statuses.of(viewer, List.of(product, other));
        List<DataProduct> unreadable = Stream.of(product, other)
                .filter(each -> !access.get(each.id()).canRead())
                .toList();
        Optional<Join> join = companions.join(product, other);
        boolean mayRead = unreadable.isEmpty();
        Optional<JoinCheck> check = join.flatMap(known ->
                ask ? Optional.of(checkJoin.check(viewer, mayRead, known)) : checkJoin.known(viewer, mayRead, known));
        return new PairView(
                other.path(),
                other.name(),
                join.map(JoinView::of),
                unreadable.stream()
                        .map(each -> missing(viewer, each, access.get(each.id())))
                        .toList(),
                button(askable(unreadable, access)),
                check.map(CheckView::of));
    }

    /** Those of both that the viewer can ask for. */
    List<DataProduct> askable(Person viewer, DataProduct product, DataProduct other) {
        return askable(List.of(product, other), statuses.of(viewer, List.of(product, other)));
    }

    private static List<DataProduct> askable(List<DataProduct> products, Map<UUID, AccessStatus> access) {
        return products.stream()
                .filter(each -> each.status().isPublic()
                        && !ModeChecks.inSeveralWays(each.ports())
                        && ASKABLE.contains(access.get(each.id()).state()))
                .toList();
    }

    private AccessMissing missing(Person viewer, DataProduct product, AccessStatus status) {
        return new AccessMissing(
                product.name(),
                product.path(),
                Badges.badge(status),
                panels.of(viewer, product, status).text());
    }

    private static String button(List<DataProduct> askable) {
        return switch (askable.size()) {
            case 0 -> "";
            case 1 -> "Request access to " + askable.getFirst().name();
            default -> "Request access to both";
        };
    }
}
