package io.fondaco.publish.version;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.carryover.MajorSteps;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** An older major ends: nobody reads it any more, and who held it holds the next one. */
@ApplicationScoped
public class RetirePort {

    private static final String REPLACED = "Replaced by %s";

    private final DataProducts products;
    private final Agreements agreements;
    private final EndAgreement endAgreement;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<ProductsChanged> news;

    RetirePort(
            DataProducts products,
            Agreements agreements,
            EndAgreement endAgreement,
            AuditTrail audit,
            Clock clock,
            Event<ProductsChanged> news) {
        this.products = products;
        this.agreements = agreements;
        this.endAgreement = endAgreement;
        this.audit = audit;
        this.clock = clock;
        this.news = news;
    }

    /**
     * An owner ends it on its last day or later, though somebody may still use it.
     *
     * @param drop whether the portal drops the object, if it made it
     * @throws Conflict if the port is promised for longer, or nothing takes its place
     */
    @Transactional
    public OutputPort retire(Person owner, UUID product, String name, boolean drop) {
        DataProduct locked = products.findLocked(product).orElseThrow();
        OutputPort port = find(locked, name);
        if (!locked.isOwnedBy(owner)) {
            throw unknown();
        }
        requireOver(port, Day.today(clock));
        end(locked, port, owner.name(), drop);
        return port;
    }

    /** Ends it in the caller's transaction, with the product locked. */
    void end(DataProduct product, OutputPort port, String by, boolean drop) {
        String next = MajorSteps.newestAfter(port, product.ports())
                .map(OutputPort::name)
                .orElseThrow(
                        () -> new Conflict("no-later-version", "No later version takes the place of this dataset."));
        port.retire(Day.today(clock), drop);
        agreements.openOn(product).stream()
                .filter(agreement -> agreement.port().equals(port))
                .sorted(Agreements.IN_ORDER)
                .forEach(agreement -> endAgreement.end(agreement, EndReason.RETIRED, by, REPLACED.formatted(next)));
        audit.record(AuditEntry.of(
                by,
                AuditAction.PORT_RETIRED,
                product.path(),
                "%s, replaced by %s%s".formatted(port.name(), next, drop ? "; the object is dropped" : "")));
        products.flush();
        news.fire(new ProductsChanged(Set.of(product.id())));
    }

    /** The port of that name, if it can be read. */
    public static OutputPort find(DataProduct product, String name) {
        return product.ports().stream()
                .filter(port -> port.name().equals(name))
                .findFirst()
                .orElseThrow(RetirePort::unknown);
    }

    static NotFound unknown() {
        return new NotFound("dataset-unknown", "There is no such dataset.");
    }

    /** Refuses while it is promised to anybody. */
    static void requireOver(OutputPort port, LocalDate today) {
        LocalDate last = lastDay(port);
        if (today.isBefore(last)) {
            throw new Conflict(
                    "promised-for-longer", "This dataset is promised until %s.".formatted(Day.written(last)));
        }
    }

    /** The last day that its readers were told. */
    static LocalDate lastDay(OutputPort port) {
        return port.life()
                .end()
                .orElseThrow(() -> new Conflict(
                        "no-last-day",
                        "This dataset has no last day: name one in its files, so that readers are told."));
    }
}
