package io.fondaco.access.agreement;

import io.fondaco.product.OutputPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request that prolongs an access is held against: an approval adds, and never takes away. Whoever wants less gives
 * the access back, and an owner who wants that takes it away, so that the holder is told.
 */
@ApplicationScoped
public class ProlongedAccess {

    private final Agreements agreements;

    ProlongedAccess(Agreements agreements) {
        this.agreements = agreements;
    }

    /** The last day that the holder has now of any of these ports; empty where the request prolongs nothing. */
    public Optional<LocalDate> lastDay(@Nullable UUID prolonged, Collection<OutputPort> ports) {
        return open(prolonged, ports).stream()
                .filter(agreement -> !agreement.announced())
                .flatMap(agreement -> agreement.lastDay().stream())
                .max(Comparator.naturalOrder());
    }

    /** The agreements whose place the new ones take: those on the same ports; the others stay as they are. */
    List<Agreement> open(@Nullable UUID prolonged, Collection<OutputPort> ports) {
        return prolonged == null
                ? List.of()
                : agreements.from(prolonged).stream()
                        .filter(agreement -> agreement.isOpen() && ports.contains(agreement.port()))
                        .toList();
    }
}
