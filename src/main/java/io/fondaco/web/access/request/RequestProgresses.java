package io.fondaco.web.access.request;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.RequestState;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.harvest.ReadObstacle;
import io.fondaco.product.harvest.ViewObstacles;
import io.fondaco.web.Badge;
import io.fondaco.web.access.status.WhoIsNext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out how far a request has come. */
@ApplicationScoped
public class RequestProgresses {

    /**
     * How far a request has come, for who decided on it.
     *
     * @param works whether Trino was seen to hold all of it
     * @param failed whether Trino did not take all of it
     * @param settles whether that changes by itself within minutes
     */
    public record Outcome(Badge badge, boolean works, boolean failed, boolean settles) {

        private static Outcome of(RequestProgress progress) {
            RequestProgress.Stage stage = progress.stage();
            return new Outcome(
                    progress.badge(false, false),
                    stage == RequestProgress.Stage.WORKS,
                    stage == RequestProgress.Stage.FAILED,
                    stage == RequestProgress.Stage.SETTING_UP || stage == RequestProgress.Stage.FAILED);
        }
    }

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
        return of(List.of(request)).get(request);
    }

    /** How far each of these has come, in as many statements as for one. */
    public Map<AccessRequest, Outcome> outcomes(List<AccessRequest> requests) {
        return of(requests).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Outcome.of(entry.getValue())));
    }

    private Map<AccessRequest, RequestProgress> of(List<AccessRequest> requests) {
        Map<UUID, List<Agreement>> made = agreements
                .from(requests.stream().map(AccessRequest::id).toList())
                .stream()
                .collect(Collectors.groupingBy(agreement -> agreement.request().orElseThrow()));
        List<Agreement> all = made.values().stream().flatMap(List::stream).toList();
        Map<Agreement, List<Grant>> grants = principals.grantsBehind(all);
        Set<String> unproven = accounts.unconfirmed(requests.stream()
                .filter(request -> request.holder().kind() == HolderKind.SERVICE_ACCOUNT)
                .map(AccessRequest::principal)
                .collect(Collectors.toSet()));
        Map<QualifiedName, ReadObstacle> inTheWay = obstacles.look(
                all.stream().filter(Agreement::isOpen).map(Agreement::port).toList());
        return requests.stream().collect(Collectors.toMap(Function.identity(), request -> {
            List<Agreement> mine = made.getOrDefault(request.id(), List.of());
            List<Agreement> open = mine.stream().filter(Agreement::isOpen).toList();
            return new RequestProgress(
                    request,
                    mine,
                    (open.isEmpty() ? mine : open)
                            .stream()
                                    .flatMap(agreement -> grants.get(agreement).stream())
                                    .toList(),
                    request.holder().kind() == HolderKind.SERVICE_ACCOUNT && unproven.contains(request.principal()),
                    Stream.concat(
                                    open.stream()
                                            .map(agreement -> agreement.port().object())
                                            .distinct()
                                            .flatMap(object -> Stream.ofNullable(inTheWay.get(object)))
                                            .map(ReadObstacle::brief),
                                    open.stream()
                                            .flatMap(agreement -> agreement.modeView().stream()
                                                    .flatMap(view -> view.problem().stream())))
                            .toList(),
                    request.state() == RequestState.WAITING ? whoIsNext.badge(request) : "");
        }));
    }
}
