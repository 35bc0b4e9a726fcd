package io.fondaco.web.access.status;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.asking.RemindApprovers;
import io.fondaco.access.basket.Baskets;
import io.fondaco.access.mode.ModeChecks;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.web.access.status.AccessPanel.Action;
import io.fondaco.web.access.time.MoreTimeLink;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The buttons of the access panel. */
@ApplicationScoped
class AccessActions {

    private final RemindApprovers remindApprovers;
    private final Baskets baskets;

    AccessActions(RemindApprovers remindApprovers, Baskets baskets) {
        this.remindApprovers = remindApprovers;
        this.baskets = baskets;
    }

    /** Ask at once, or put it beside others. */
    List<Action> asking(Person viewer, DataProduct product, String label) {
        String page = "/products/" + product.path();
        Action ask = new Action(label, page + "/request", true);
        // A basket has one form for all of it, and this one asks in which way it is needed.
        if (!product.status().isPublic() || ModeChecks.inSeveralWays(product.ports())) {
            return List.of(ask);
        }
        return List.of(
                ask,
                baskets.holds(viewer, product)
                        ? new Action("See your basket", "/basket", false)
                        : Action.post("Add to basket", page + "/basket"));
    }

    /** While a request waits. */
    List<Action> whileWaiting(Person viewer, AccessStatus status) {
        List<Action> actions = new ArrayList<>(seeRequest(status));
        status.waiting().ifPresent(request -> {
            String address = "/requests/" + request.id();
            if (remindApprovers.mayRemind(viewer, request)) {
                actions.add(Action.post("Remind", address + "/reminders"));
            }
            actions.add(Action.post("Withdraw", address + "/withdrawal"));
        });
        return actions;
    }

    /** While an approver waits for the answer of the viewer. */
    List<Action> whenAsked(Person viewer, AccessStatus status) {
        return Stream.concat(
                        status
                                .request()
                                .map(request -> new Action("Answer", "/requests/" + request + "#talk", true))
                                .stream(),
                        whileWaiting(viewer, status).stream())
                .toList();
    }

    /** What leads to the request behind it, if there is one. */
    static List<Action> seeRequest(AccessStatus status) {
        return status.request()
                .map(request -> List.of(new Action("See request", "/requests/" + request, false)))
                .orElse(List.of());
    }

    /** While an access is in force. */
    static List<Action> whenGranted(Action connect, AccessStatus status) {
        if (status.waiting().isPresent()) {
            return Stream.concat(Stream.of(connect), seeRequest(status).stream())
                    .toList();
        }
        return Stream.of(Stream.of(connect), extension("Extend or change", status, false), anotherWay(status))
                .flatMap(each -> each)
                .toList();
    }

    /** To what is held in one way, another can be asked for beside it. */
    private static Stream<Action> anotherWay(AccessStatus status) {
        return status.held().stream()
                .map(Agreement::port)
                .filter(port -> port.modes().several())
                .limit(1)
                .map(port -> new Action(
                        "Read it in another way", "/products/" + port.product().path() + "/request?for=me", false));
    }

    /** While its end is near. */
    static List<Action> whenEnding(Action connect, AccessStatus status) {
        if (status.waiting().isPresent()) {
            return whenGranted(connect, status);
        }
        List<Action> extend = extension("Extend", status, true).toList();
        Action second = new Action(connect.label(), connect.href(), extend.isEmpty());
        return Stream.concat(extend.stream(), Stream.of(second)).toList();
    }

    private static Stream<Action> extension(String label, AccessStatus status, boolean main) {
        return Optional.ofNullable(status.agreement()).flatMap(MoreTimeLink::of).stream()
                .map(form -> new Action(label, form, main));
    }
}
