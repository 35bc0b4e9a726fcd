package io.fondaco.web.usage;

import io.fondaco.product.organisation.Teams;
import io.fondaco.usage.report.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Puts consumers into the words of the page. */
@ApplicationScoped
class ConsumerRows {

    private final Teams teams;

    ConsumerRows(Teams teams) {
        this.teams = teams;
    }

    List<ConsumerRow> of(List<Consumer> consumers) {
        double most = consumers.stream().mapToDouble(Consumer::share).max().orElse(1);
        return consumers.stream().map(consumer -> row(consumer, most)).toList();
    }

    private ConsumerRow row(Consumer consumer, double most) {
        return new ConsumerRow(
                icon(consumer.kind()),
                name(consumer),
                consumer.teams().stream().map(teams::displayName).collect(Collectors.joining(", ")),
                consumer.people().toString(),
                consumer.queries(),
                consumer.share(),
                most == 0 ? 0 : Math.round(100 * consumer.share() / most),
                consumer.activeDays(),
                consumer.averageMillis());
    }

    private static String icon(Consumer.Kind kind) {
        return switch (kind) {
            case PERSON -> "user";
            case SERVICE, SERVICES -> "bot";
            case TEAM, NO_TEAM -> "users";
        };
    }

    private String name(Consumer consumer) {
        return switch (consumer.kind()) {
            case PERSON, SERVICE -> consumer.displayName().isEmpty() ? consumer.name() : consumer.displayName();
            case TEAM -> teams.displayName(consumer.name());
            case SERVICES -> "Services";
            case NO_TEAM -> "People without a known team";
        };
    }
}
