package io.fondaco.notification.trigger;

import io.fondaco.common.Day;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductRole;
import io.fondaco.product.follow.Followers;
import io.fondaco.product.follow.WhoMaySee;
import io.fondaco.quality.RuleWaiters;
import io.fondaco.quality.RulesTurned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells owners and followers that rules begin to fail, and owners and those who wait for it that they pass again: once
 * each, and no value of a row.
 */
@ApplicationScoped
class NotifyOfQuality {

    private static final int LONGEST = 150;

    private final Notifications notifications;
    private final OutputPorts ports;
    private final Followers followers;
    private final RuleWaiters waiters;
    private final WhoMaySee whoMaySee;

    NotifyOfQuality(
            Notifications notifications,
            OutputPorts ports,
            Followers followers,
            RuleWaiters waiters,
            WhoMaySee whoMaySee) {
        this.notifications = notifications;
        this.ports = ports;
        this.followers = followers;
        this.waiters = waiters;
        this.whoMaySee = whoMaySee;
    }

    void turned(@Observes RulesTurned event) {
        OutputPort port = ports.findById(event.port());
        DataProduct product = port.product();
        Set<String> owners = new TreeSet<>(product.people(ProductRole.OWNER));
        if (!event.fail().isEmpty()) {
            Set<String> told = new TreeSet<>(owners);
            told.addAll(following(product));
            tell(told, product, event, Turn.FAILS);
        }
        if (!event.passAgain().isEmpty()) {
            tell(owners, product, event, Turn.PASSES_AGAIN);
            tellThoseWhoWait(owners, product, event);
        }
    }

    /** Whoever may no longer see the product hears nothing; owners were told already. */
    private void tellThoseWhoWait(Set<String> owners, DataProduct product, RulesTurned event) {
        Map<String, Set<String>> waiting = waiters.take(event.passAgain());
        Set<String> told = waiting.isEmpty() ? Set.of() : whoMaySee.among(waiting.keySet(), product);
        waiting.forEach((person, rules) -> {
            if (told.contains(person) && !owners.contains(person)) {
                notifications.tell(
                        person,
                        new News(
                                NewsKind.AWAITED_RULE_PASSES,
                                Turn.PASSES_AGAIN.subject(product, List.copyOf(rules)),
                                page(product),
                                News.once(event.port() + " awaited " + event.at())));
            }
        });
    }

    private static String page(DataProduct product) {
        return "/products/" + product.path() + "/contract";
    }

    private enum Turn {
        FAILS(NewsKind.RULE_FAILS, "fails", "fail"),
        PASSES_AGAIN(NewsKind.RULE_PASSES_AGAIN, "passes again", "pass again");

        private final NewsKind kind;
        private final String one;
        private final String many;

        Turn(NewsKind kind, String one, String many) {
            this.kind = kind;
            this.one = one;
            this.many = many;
        }

        private List<String> rules(RulesTurned event) {
            return (this == FAILS ? event.fail() : event.passAgain())
                    .stream().map(RulesTurned.Rule::name).toList();
        }

        private String subject(DataProduct product, List<String> rules) {
            String first = shortened(rules.getFirst());
            return rules.size() == 1
                    ? "%s: the quality rule %s %s".formatted(product.name(), first, one)
                    : "%s: %d quality rules %s, among them %s".formatted(product.name(), rules.size(), many, first);
        }
    }

    /** Once a day: what fails and passes in turn is told by its page. */
    private void tell(Set<String> told, DataProduct product, RulesTurned event, Turn turn) {
        News news = new News(
                turn.kind,
                turn.subject(product, turn.rules(event)),
                page(product),
                News.once(event.port() + " " + turn + " " + Day.of(event.at())));
        told.forEach(person -> notifications.tell(person, news));
    }

    private static String shortened(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST - 1) + "…" : name;
    }

    /** A follower who may no longer see the product hears nothing of it. */
    private Set<String> following(DataProduct product) {
        return whoMaySee.among(followers.of(product), product);
    }
}
