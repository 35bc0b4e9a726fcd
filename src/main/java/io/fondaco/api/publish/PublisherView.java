package io.fondaco.api.publish;

import io.fondaco.publish.apply.Publisher;
import java.time.Instant;
import java.util.List;

/** A team or a service account that publishes besides owners. */
public record PublisherView(Publisher.Kind kind, String name, String namedBy, Instant namedAt) {

    static PublisherView of(Publisher publisher) {
        return new PublisherView(
                publisher.key().kind(), publisher.key().name(), publisher.namedBy(), publisher.namedAt());
    }

    static List<PublisherView> of(List<Publisher> publishers) {
        return publishers.stream().map(PublisherView::of).toList();
    }
}
