package io.fondaco.publish.version;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.publish.version.ReaderMoves.NotMoved;
import io.fondaco.publish.version.ReaderMoves.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An owner reminds those who still use an older major that the next one is there: once a day at most. */
@ApplicationScoped
public class RemindReaders {

    private static final Duration PAUSE = Duration.ofDays(1);

    /**
     * Somebody is to be reminded; fired in the transaction.
     *
     * @param readers names in Trino, of people and of programs
     */
    public record ReadersReminded(UUID port, UUID later, Set<String> readers) {

        public ReadersReminded {
            readers = Set.copyOf(readers);
        }
    }

    private final DataProducts products;
    private final ReaderMoves moves;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<ReadersReminded> news;

    RemindReaders(
            DataProducts products, ReaderMoves moves, AuditTrail audit, Clock clock, Event<ReadersReminded> news) {
        this.products = products;
        this.moves = moves;
        this.audit = audit;
        this.clock = clock;
        this.news = news;
    }

    /**
     * Reminds everybody who has not moved. Who has moved by now is not told.
     *
     * @return how many readers are told
     * @throws Conflict if all have moved, or they were told within a day
     */
    @Transactional
    public int remind(Person owner, UUID product, String name) {
        DataProduct locked = products.findLocked(product).orElseThrow();
        OutputPort port = RetirePort.find(locked, name);
        if (!locked.isOwnedBy(owner)) {
            throw RetirePort.unknown();
        }
        Standing standing = moves.of(locked).stream()
                .filter(each -> each.step().older().equals(port))
                .findFirst()
                .orElseThrow(() ->
                        new Conflict("no-later-version", "There is no later version of this dataset to move to."));
        Set<String> readers = standing.notMoved().stream().map(NotMoved::reader).collect(Collectors.toSet());
        if (readers.isEmpty()) {
            throw new Conflict("all-moved", "Everybody has moved: there is nobody to remind.");
        }
        if (audit.wasRecorded(
                AuditAction.READERS_REMINDED,
                locked.path(),
                port.name(),
                clock.instant().minus(PAUSE))) {
            throw new Conflict("reminded-already", "They were reminded within the last day already.");
        }
        audit.record(AuditEntry.of(owner.name(), AuditAction.READERS_REMINDED, locked.path(), port.name()));
        news.fire(new ReadersReminded(port.id(), standing.step().later().id(), readers));
        return readers.size();
    }
}
