package io.fondaco.web.usage;

import io.fondaco.product.organisation.Teams;
import io.fondaco.usage.report.Consumer;
import io.fondaco.usage.report.UsageReport;
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

    /** With the share of all queries. */
    List<ConsumerRow> byQueries(List<Consumer> consumers) {
        return consumers.stream().map(each -> row(each, each.share())).toList();
    }

    /** With the share of the CPU time; empty where it was measured of nobody. */
    List<ConsumerRow> byCost(UsageReport report) {
        long all = report.totals().cpuMillis();
        return report.cost().consumers().stream()
                .map(each -> row(
                        each, all == 0 || each.cpuMillis() == null ? 0 : Math.min(1, (double) each.cpuMillis() / all)))
                .toList();
    }

    private ConsumerRow row(Consumer consumer, double share) {
        return new ConsumerRow(
                icon(consumer.kind()),
                name(consumer),
                consumer.teams().stream().map(teams::displayName).collect(Collectors.joining(", ")),
                isPeople(consumer.kind()) ? consumer.people().toString() : "",
                consumer.queries(),
                share,
                Math.round(1_000 * share) / 10.0,
                consumer.activeDays(),
                consumer.averageMillis(),
                consumer.lastUse(),
                consumer.cpuMillis(),
                consumer.inputBytes());
    }

    private static boolean isPeople(Consumer.Kind kind) {
        return switch (kind) {
            case PERSON, TEAM, NO_TEAM, OTHERS -> true;
            case SERVICE, SERVICES -> false;
        };
    }

    private static String icon(Consumer.Kind kind) {
        return switch (kind) {
            case PERSON -> "user";
            case SERVICE, SERVICES -> "bot";
            case TEAM, NO_TEAM, OTHERS -> "users";
        };
    }

    private String name(Consumer consumer) {
        return switch (consumer.kind()) {
            case PERSON, SERVICE -> consumer.displayName().isEmpty() ? consumer.name() : consumer.displayName();
            case TEAM -> teams.displayName(consumer.name());
            case SERVICES -> "Services";
            case NO_TEAM -> "People without a known team";
            case OTHERS -> "Other people";
        };
    }
}
