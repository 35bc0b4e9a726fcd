package io.fondaco.web.access.request;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.RequestState;
import io.fondaco.product.harvest.ReadObstacle;
import io.fondaco.product.harvest.ViewObstacles;
import io.fondaco.web.access.status.WhoIsNext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Finds out how far a request has come. */
@ApplicationScoped
class RequestProgresses {

    private final Agreements agreements;
    private final HolderPrincipals principals;
    private final ServiceAccounts accounts;
    private final ViewObstacles obstacles;
    private final WhoIsNext whoIsNext;

    RequestProgresses(
            Agreements agreements,
            HolderPrincipals principals,
            ServiceAccounts accounts,
            ViewObstacles obstacles,
            WhoIsNext whoIsNext) {
        this.agreements = agreements;
        this.principals = principals;
        this.accounts = accounts;
        this.obstacles = obstacles;
        this.whoIsNext = whoIsNext;
    }

    RequestProgress of(AccessRequest request) {
        List<Agreement> made = agreements.from(request.id());
        List<Agreement> open = made.stream().filter(Agreement::isOpen).toList();
        List<Agreement> shown = open.isEmpty() ? made : open;
        return new RequestProgress(
                request,
                made,
                shown.stream()
                        .flatMap(agreement -> principals.grantsBehind(agreement).stream())
                        .toList(),
                request.holder().kind() == HolderKind.SERVICE_ACCOUNT
                        && !accounts.unconfirmed(Set.of(request.principal())).isEmpty(),
                obstacles.look(open.stream().map(Agreement::port).toList()).values().stream()
                        .map(ReadObstacle::brief)
                        .toList(),
                request.state() == RequestState.WAITING ? whoIsNext.badge(request) : "");
    }
}
