package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementConfig;
import io.fondaco.access.agreement.GivenAgreements;
import io.fondaco.access.approval.ApproverScope;
import io.fondaco.common.Day;
import io.fondaco.common.Page;
import io.fondaco.usage.report.LastUses;
import io.fondaco.web.Formats;
import io.fondaco.web.PageNumber;
import io.fondaco.web.ViewerScope;
import io.fondaco.web.access.time.MoreTime;
import io.fondaco.web.access.time.MoreTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody gave, and what the products gave that they decide for. */
@ApplicationScoped
public class GivenAccess {

    private final GivenAgreements given;
    private final AccessUses accessUses;
    private final GivenNames givenNames;
    private final MoreTimes moreTimes;
    private final ViewerScope scope;
    private final AgreementConfig config;
    private final Clock clock;

    GivenAccess(
            GivenAgreements given,
            AccessUses accessUses,
            GivenNames givenNames,
            MoreTimes moreTimes,
            ViewerScope scope,
            AgreementConfig config,
            Clock clock) {
        this.given = given;
        this.accessUses = accessUses;
        this.givenNames = givenNames;
        this.moreTimes = moreTimes;
        this.scope = scope;
        this.config = config;
        this.clock = clock;
    }

    /** How many the viewer gave, or their products. */
    public int count(ApproverScope viewer) {
        return given.count(viewer.viewer(), decided(viewer));
    }

    private static Set<UUID> decided(ApproverScope viewer) {
        return viewer.products().getOrDefault(viewer.viewer(), Set.of());
    }

    /** How many of the products' end soon. */
    public int countEnding(Set<UUID> decided) {
        return given.countEndingBefore(decided, soon());
    }

    /** One page of it, soonest end first. */
    public Page<GivenRow> page(ApproverScope viewer, int total, String sent) {
        int number = PageNumber.within(sent, total);
        return new Page<>(rows(given.page(viewer.viewer(), decided(viewer), number)), number, Page.SIZE, total);
    }

    /** The same of the products' that end soon. */
    public Page<GivenRow> ending(Set<UUID> decided, int total, String sent) {
        int number = PageNumber.within(sent, total);
        return new Page<>(ending(given.pageEndingBefore(decided, soon(), number)), number, Page.SIZE, total);
    }

    /** How many of the products' end soon by themselves, without those whose holders are among {@code own}. */
    public int countEndingOfOthers(Set<UUID> decided, Set<String> own) {
        return given.countEndingOfOthers(decided, own, soon());
    }

    /** The first so many of them, soonest first. */
    public List<GivenRow> firstEndingOfOthers(Set<UUID> decided, Set<String> own, int most) {
        return ending(given.firstEndingOfOthers(decided, own, soon(), most));
    }

    /** The same of those that were not used for so many days, and are at least that old. */
    public Page<GivenRow> unused(Set<UUID> decided, int days, String sent) {
        LocalDate since = accessUses.daysAgo(days);
        List<Agreement> old = given.begunBefore(decided, clock.instant().minus(Duration.ofDays(days)));
        Map<Agreement, LastUses.Use> uses = accessUses.of(old);
        Map<UUID, List<Agreement>> accesses = old.stream()
                .collect(Collectors.groupingBy(GivenAccess::access, LinkedHashMap::new, Collectors.toList()));
        List<Agreement> unused = accesses.values().stream()
                // What products are built on is used by whoever reads those, under their own names.
                .filter(access -> !access.getFirst().holder().buildsOn())
                .filter(access -> access.stream()
                        .noneMatch(agreement -> uses.get(agreement)
                                .last()
                                .filter(day -> day.isAfter(since))
                                .isPresent()))
                .map(List::getFirst)
                .toList();
        Page<Agreement> page = PageNumber.slice(unused, sent);
        return new Page<>(rows(page.items()), page.number(), page.size(), page.total());
    }

    /** By what the agreements of one access are known. */
    private static UUID access(Agreement agreement) {
        return agreement.request().orElse(agreement.id());
    }

    private Instant soon() {
        return clock.instant().plus(config.endingWithin());
    }

    GivenRow row(Agreement agreement) {
        return rows(List.of(agreement)).getFirst();
    }

    private List<GivenRow> ending(List<Agreement> agreements) {
        return rows(agreements, moreTimes.of(agreements));
    }

    private List<GivenRow> rows(List<Agreement> agreements) {
        return rows(agreements, Map.of());
    }

    private List<GivenRow> rows(List<Agreement> agreements, Map<UUID, MoreTime> more) {
        GivenNames.Names names = givenNames.of(agreements);
        ApproverScope viewer = scope.get();
        Set<UUID> decided = decided(viewer);
        Instant soon = soon();
        LocalDate today = Day.today(clock);
        return agreements.stream()
                .map(agreement -> {
                    boolean yours = decided.contains(agreement.port().product().id());
                    boolean ends = agreement.endsAt().filter(soon::isAfter).isPresent();
                    return new GivenRow(
                            agreement,
                            names.holder(agreement),
                            names.teams(agreement),
                            names.given(agreement, viewer.viewer(), yours),
                            agreement
                                    .lastDay()
                                    .filter(_ -> ends && !agreement.announced())
                                    .map(day -> Formats.daysLeft(day, today))
                                    .orElse(""),
                            names.takenAway(agreement, viewer.viewer()),
                            yours,
                            more.getOrDefault(agreement.id(), MoreTime.NONE));
                })
                .toList();
    }
}
