package io.fondaco.web.access;

import io.fondaco.access.AccessConfig;
import io.fondaco.access.AccessRequest;
import io.fondaco.access.Agreement;
import io.fondaco.access.Agreements;
import io.fondaco.access.HolderPrincipals;
import io.fondaco.identity.People;
import io.fondaco.product.DataProduct;
import io.fondaco.usage.report.LastUses;
import io.fondaco.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who may read the products that somebody decides for. */
@ApplicationScoped
class GivenAccess {

    private final Agreements agreements;
    private final HolderPrincipals principals;
    private final LastUses lastUses;
    private final People people;
    private final TeamNames teamNames;
    private final AccessConfig config;
    private final Clock clock;

    GivenAccess(
            Agreements agreements,
            HolderPrincipals principals,
            LastUses lastUses,
            People people,
            TeamNames teamNames,
            AccessConfig config,
            Clock clock) {
        this.principals = principals;
        this.lastUses = lastUses;
        this.agreements = agreements;
        this.people = people;
        this.teamNames = teamNames;
        this.config = config;
        this.clock = clock;
    }

    /** One agreement of each request, soonest end first. */
    List<Agreement> on(List<DataProduct> decided) {
        Set<UUID> seen = new HashSet<>();
        return agreements.givenBy(decided).stream()
                .filter(agreement ->
                        seen.add(agreement.request().map(AccessRequest::id).orElse(agreement.id())))
                .toList();
    }

    /** Those that were not used for so many days, and are at least that old. */
    List<Agreement> unused(List<Agreement> given, int days) {
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days);
        return given.stream()
                .filter(agreement -> LocalDate.ofInstant(agreement.startsAt(), ZoneOffset.UTC)
                        .isBefore(since.plusDays(1)))
                .filter(agreement -> principals.of(agreement.holder()).stream()
                        .allMatch(principal -> lastUses.of(agreement.port().object(), principal)
                                .last()
                                .filter(day -> day.isAfter(since))
                                .isEmpty()))
                .toList();
    }

    boolean endsSoon(Agreement agreement) {
        Instant soon = clock.instant().plus(config.endingWithin());
        return agreement.endsAt().filter(end -> end.isBefore(soon)).isPresent();
    }

    GivenRow row(Agreement agreement) {
        return new GivenRow(
                agreement,
                people.displayName(agreement.principal()),
                teamNames.of(agreement.principal()),
                people.displayName(agreement.givenBy()),
                endsSoon(agreement) ? ending(agreement) : "");
    }

    /** {@code in 11 days}, {@code today}. */
    String ending(Agreement agreement) {
        long days = agreement
                .endsAt()
                .map(end -> Duration.between(clock.instant(), end).toDays())
                .orElse(0L);
        return days < 1 ? "today" : "in " + Formats.counted(days, "day", "days");
    }
}
