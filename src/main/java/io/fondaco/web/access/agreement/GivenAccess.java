package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementConfig;
import io.fondaco.access.agreement.GivenAgreements;
import io.fondaco.common.Day;
import io.fondaco.common.Page;
import io.fondaco.identity.People;
import io.fondaco.usage.report.LastUses;
import io.fondaco.web.Formats;
import io.fondaco.web.PageNumber;
import io.fondaco.web.access.holder.TeamNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may read the products that somebody decides for. */
@ApplicationScoped
public class GivenAccess {

    private final GivenAgreements given;
    private final AccessUses accessUses;
    private final People people;
    private final TeamNames teamNames;
    private final AgreementConfig config;
    private final Clock clock;

    GivenAccess(
            GivenAgreements given,
            AccessUses accessUses,
            People people,
            TeamNames teamNames,
            AgreementConfig config,
            Clock clock) {
        this.given = given;
        this.accessUses = accessUses;
        this.people = people;
        this.teamNames = teamNames;
        this.config = config;
        this.clock = clock;
    }

    public int count(Set<UUID> decided) {
        return given.count(decided);
    }

    public int countEnding(Set<UUID> decided) {
        return given.countEndingBefore(decided, soon());
    }

    /** One page of accesses, soonest end first. */
    public Page<GivenRow> page(Set<UUID> decided, int total, String sent) {
        int number = PageNumber.within(sent, total);
        return new Page<>(rows(given.page(decided, number)), number, Page.SIZE, total);
    }

    /** The same of those that end soon. */
    public Page<GivenRow> ending(Set<UUID> decided, int total, String sent) {
        int number = PageNumber.within(sent, total);
        return new Page<>(rows(given.pageEndingBefore(decided, soon(), number)), number, Page.SIZE, total);
    }

    /** The first so many of those that end soon, soonest first. */
    public List<GivenRow> firstEnding(Set<UUID> decided, int most) {
        return rows(
                given.pageEndingBefore(decided, soon(), 1).stream().limit(most).toList());
    }

    /** The same of those that were not used for so many days, and are at least that old. */
    public Page<GivenRow> unused(Set<UUID> decided, int days, String sent) {
        LocalDate since = Day.today(clock).minusDays(days);
        List<Agreement> old = given.begunBefore(
                decided, since.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        Map<Agreement, LastUses.Use> uses = accessUses.of(old);
        Map<UUID, List<Agreement>> accesses = old.stream()
                .collect(Collectors.groupingBy(GivenAccess::access, LinkedHashMap::new, Collectors.toList()));
        List<Agreement> unused = accesses.values().stream()
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

    private List<GivenRow> rows(List<Agreement> agreements) {
        Set<String> holders = agreements.stream().map(Agreement::principal).collect(Collectors.toSet());
        Map<String, String> teams = teamNames.of(holders);
        Map<String, String> names = people.displayNames(agreements.stream()
                .flatMap(agreement -> Stream.of(agreement.principal(), agreement.givenBy()))
                .toList());
        return agreements.stream()
                .map(agreement -> new GivenRow(
                        agreement,
                        names.get(agreement.principal()),
                        teams.get(agreement.principal()),
                        names.get(agreement.givenBy()),
                        agreement.endsAt().filter(soon()::isAfter).isPresent() ? ending(agreement) : ""))
                .toList();
    }

    /** {@code in 11 days}, {@code today}. */
    public String ending(Agreement agreement) {
        long days = agreement
                .endsAt()
                .map(end -> Duration.between(clock.instant(), end).toDays())
                .orElse(0L);
        return days < 1 ? "today" : "in " + Formats.counted(days, "day", "days");
    }
}
