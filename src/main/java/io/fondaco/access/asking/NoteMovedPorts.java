package io.fondaco.access.asking;

import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestChanges;
import io.fondaco.access.request.RequestNews;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.ProductsChanged.Move;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a request asks for reads another table from now on: whoever looked at it before looks again, then decides, so that
 * nobody approves a table that they did not see.
 */
@ApplicationScoped
class NoteMovedPorts {

    private static final int LONGEST = 4000;

    private final AccessRequests requests;
    private final RequestChanges changes;
    private final Event<RequestNews> news;

    NoteMovedPorts(AccessRequests requests, RequestChanges changes, Event<RequestNews> news) {
        this.requests = requests;
        this.changes = changes;
        this.news = news;
    }

    void on(@Observes @Priority(AccessRequests.BEFORE_GRANTS) ProductsChanged changed) {
        Map<UUID, Move> moved = changed.moved().stream().collect(Collectors.toMap(Move::port, Function.identity()));
        requests.holdWaitingOn(moved.keySet())
                .forEach(id -> requests.lockAlone(id).ifPresent(request -> note(request, moved)));
    }

    private void note(AccessRequest request, Map<UUID, Move> moved) {
        changes.noteAround(request, "system:products", places(request, moved));
        news.fire(new RequestNews(request.id(), RequestNews.Kind.MOVED));
    }

    private static String places(AccessRequest request, Map<UUID, Move> moved) {
        String places = request.ports().stream()
                .filter(port -> moved.containsKey(port.id()))
                .map(port -> "the dataset %s is %s in Trino instead of %s"
                        .formatted(
                                port.name(),
                                moved.get(port.id()).to(),
                                moved.get(port.id()).from()))
                .sorted()
                .collect(Collectors.joining("; "));
        return places.substring(0, Math.min(places.length(), LONGEST));
    }
}
