package io.fondaco.usage.told;

import io.fondaco.product.DataProduct;
import io.fondaco.usage.Days;
import io.fondaco.usage.alert.Finding;
import io.fondaco.usage.alert.FindingKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;

/** Remembers of what people were told: an alert opens with a finding and closes with it, one of a product and kind. */
@ApplicationScoped
class Alerts {

    private static final Duration KEPT = Duration.ofDays(400);

    private final StatelessSession session;
    private final Event<UsageAlerted> events;
    private final Days calendar;
    private final Clock clock;

    Alerts(StatelessSession session, Event<UsageAlerted> events, Days calendar, Clock clock) {
        this.session = session;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Opens and closes what these findings, all that there are, have begun and ended. */
    @Transactional
    void follow(DataProduct product, List<Finding> findings) {
        Instant now = clock.instant();
        Map<FindingKind, Finding> lasting = new EnumMap<>(FindingKind.class);
        findings.stream().filter(each -> !each.over()).forEach(each -> lasting.putIfAbsent(each.kind(), each));
        for (StoredAlert alert : open(product)) {
            Finding still = lasting.remove(alert.kind());
            if (still == null) {
                alert.close(now);
                findings.stream()
                        .filter(each -> each.kind() == alert.kind() && each.over())
                        .findFirst()
                        .ifPresent(over -> fire(product, over));
            } else {
                alert.seen(still, now);
            }
            session.update(alert);
        }
        lasting.values().forEach(finding -> {
            session.insert(new StoredAlert(product.id(), finding, now));
            fire(product, finding);
        });
    }

    private List<StoredAlert> open(DataProduct product) {
        return session.createSelectionQuery(
                        "from StoredAlert where product = :product and closedAt is null", StoredAlert.class)
                .setParameter("product", product.id())
                .list();
    }

    private void fire(DataProduct product, Finding finding) {
        events.fire(new UsageAlerted(
                product.id(),
                finding.kind(),
                finding.over(),
                finding.toOwners().title(),
                finding.toOthers().title(),
                finding.kind().ownersOnly(),
                calendar.today()));
    }

    /** Forgets what ended long ago. */
    @Transactional
    void forget() {
        session.createMutationQuery("delete from StoredAlert where closedAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
