package io.fondaco.web.access.time;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.extension.ExtensionLimits;
import io.fondaco.access.extension.ExtensionLimits.Limit;
import io.fondaco.common.Day;
import io.fondaco.identity.session.CurrentPerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Works out how much more time the viewer can give to each of some accesses. */
@ApplicationScoped
public class MoreTimes {

    private final CurrentPerson viewer;
    private final ExtensionLimits limits;
    private final Clock clock;

    MoreTimes(CurrentPerson viewer, ExtensionLimits limits, Clock clock) {
        this.viewer = viewer;
        this.limits = limits;
        this.clock = clock;
    }

    /** By the keys of the agreements; those that will be taken away are told elsewhere, so nothing is said of them. */
    public Map<UUID, MoreTime> of(Collection<Agreement> agreements) {
        LocalDate today = Day.today(clock);
        Map<UUID, Limit> known = limits.of(viewer.get(), agreements);
        return agreements.stream()
                .collect(Collectors.toMap(
                        Agreement::id, agreement -> of(agreement, known.get(agreement.id()), today), (one, _) -> one));
    }

    private static MoreTime of(Agreement agreement, Limit limit, LocalDate today) {
        if (agreement.announced()) {
            return MoreTime.NONE;
        }
        LocalDate latest = limit.latest();
        return latest == null
                ? MoreTime.refused(limit.why())
                : MoreTime.of(agreement.lastDay().orElse(latest), today, latest);
    }
}
