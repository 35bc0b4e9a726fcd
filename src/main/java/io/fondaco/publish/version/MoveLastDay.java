package io.fondaco.publish.version;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An owner gives the readers of an older major more time. The day holds until the files of the product name another;
 * what was promised is never made shorter here.
 */
@ApplicationScoped
public class MoveLastDay {

    /** Nobody means a later one. */
    private static final int MOST_YEARS = 10;

    /** A dataset lasts longer; fired in the transaction. */
    public record LastDayMoved(UUID port) {}

    private final DataProducts products;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<LastDayMoved> news;

    MoveLastDay(DataProducts products, AuditTrail audit, Clock clock, Event<LastDayMoved> news) {
        this.products = products;
        this.audit = audit;
        this.clock = clock;
        this.news = news;
    }

    /**
     * Gives the dataset a later last day.
     *
     * @param day the new last day, in UTC
     * @param seen the last day that was looked at
     * @throws Conflict if the port has no last day, or another one than was looked at
     * @throws Invalid if the day is not later
     */
    @Transactional
    public OutputPort move(Person owner, UUID product, String name, @Nullable LocalDate day, LocalDate seen) {
        DataProduct locked = products.findLocked(product).orElseThrow();
        OutputPort port = RetirePort.find(locked, name);
        if (!locked.isOwnedBy(owner)) {
            throw RetirePort.unknown();
        }
        LocalDate last = RetirePort.lastDay(port);
        if (!last.equals(seen)) {
            throw new Conflict(
                    "last-day-changed",
                    "The last day was changed since you looked at it: it is %s now.".formatted(Day.written(last)));
        }
        LocalDate today = Day.today(clock);
        if (day == null || !day.isAfter(last) || day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS))) {
            throw new Invalid(
                    "last-day-invalid",
                    Map.of(
                            "day",
                            "Readers were promised %s: name a later day, within ten years"
                                    .formatted(Day.written(last))));
        }
        port.moveLastDay(day);
        audit.record(AuditEntry.of(
                owner.name(),
                AuditAction.PORT_LAST_DAY_MOVED,
                locked.path(),
                "%s from %s to %s".formatted(port.name(), Day.written(last), Day.written(day))));
        products.flush();
        news.fire(new LastDayMoved(port.id()));
        return port;
    }
}
