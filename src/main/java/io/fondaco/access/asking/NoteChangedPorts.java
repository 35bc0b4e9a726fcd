package io.fondaco.access.asking;

import io.fondaco.access.approval.StepApprovers;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestChanges;
import io.fondaco.access.request.RequestNews;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.ProductsChanged.PortChange;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request asks for is not what somebody saw: another table, or personal data that was not in it. Whoever looked at
 * it before looks again, then decides: it begins anew at its first step, and what was approved so far counts no more.
 */
@ApplicationScoped
class NoteChangedPorts {

    private static final int LONGEST = 4000;

    private final AccessRequests requests;
    private final RequestChanges changes;
    private final StepApprovers stepApprovers;
    private final Event<RequestNews> news;

    NoteChangedPorts(
            AccessRequests requests, RequestChanges changes, StepApprovers stepApprovers, Event<RequestNews> news) {
        this.requests = requests;
        this.changes = changes;
        this.stepApprovers = stepApprovers;
        this.news = news;
    }

    void on(@Observes @Priority(AccessRequests.BEFORE_GRANTS) ProductsChanged changed) {
        Map<UUID, PortChange> ports =
                changed.ports().stream().collect(Collectors.toMap(PortChange::port, Function.identity()));
        requests.holdWaitingOn(ports.keySet())
                .forEach(id -> requests.lockAlone(id).ifPresent(request -> note(request, ports)));
    }

    private void note(AccessRequest request, Map<UUID, PortChange> ports) {
        changes.noteAround(request, "system:products", what(request, ports));
        stepApprovers.beginAnew(request);
        news.fire(new RequestNews(request.id(), RequestNews.Kind.PORT_CHANGED));
    }

    private static String what(AccessRequest request, Map<UUID, PortChange> ports) {
        String what = request.ports().stream()
                .filter(port -> ports.containsKey(port.id()))
                .flatMap(port -> sentences(port.name(), ports.get(port.id())))
                .sorted()
                .collect(Collectors.joining("; "));
        return what.substring(0, Math.min(what.length(), LONGEST));
    }

    private static Stream<String> sentences(String port, PortChange change) {
        Stream<String> move = change.isMove()
                ? Stream.of("the dataset %s is %s in Trino instead of %s".formatted(port, change.to(), change.from()))
                : Stream.empty();
        return change.nowPersonal()
                ? Stream.concat(move, Stream.of("the dataset %s holds personal data now".formatted(port)))
                : move;
    }
}
