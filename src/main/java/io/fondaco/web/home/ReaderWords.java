package io.fondaco.web.home;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.request.RequestMessage;
import io.fondaco.access.status.AccessState;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.common.Day;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductStatus;
import io.fondaco.usage.Days;
import io.fondaco.usage.report.LastUses;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import io.fondaco.web.Formats;
import io.fondaco.web.access.time.EndWords;
import io.fondaco.web.access.time.MoreTimeLink;
import io.fondaco.web.home.ReaderTodos.Standing;
import io.fondaco.web.home.Todo.Button;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in a row what waits for somebody who reads a product. */
@ApplicationScoped
class ReaderWords {

    /** In which order rows stand. */
    static final Comparator<Ranked> IN_ORDER = Comparator.comparing(Ranked::rank)
            .thenComparing(ranked -> ranked.todo().title());

    private static final Duration NEW = Duration.ofDays(30);
    private static final Duration JUST_OVER = Duration.ofDays(14);

    /** Kinds of rows, those first that are read first. */
    enum Rank {
        APPROVED,
        QUESTION,
        FAILED,
        ENDS,
        OVER,
        DEPRECATED,
        SETTING_UP
    }

    /** A row with its place among the others. */
    record Ranked(Rank rank, Todo todo) {}

    private final Days days;
    private final Clock clock;

    ReaderWords(Days days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** Whether what they did with it matters: it was given lately, or ends. */
    boolean wantsUse(AccessStatus status) {
        return switch (status.state()) {
            case ENDING -> true;
            case GRANTED -> isNew(status.agreement());
            case NONE,
                    AT_ONCE,
                    OTHERS_ASK,
                    OPEN,
                    UNSEEN,
                    REQUESTED,
                    QUESTION,
                    SETTING_UP,
                    FAILED,
                    TAKEN_AWAY_SOON,
                    UNREADABLE,
                    EXPIRED,
                    GIVEN_BACK,
                    REVOKED,
                    OWNER -> false;
        };
    }

    private boolean isNew(@Nullable Agreement agreement) {
        return agreement != null
                && agreement.request().isPresent()
                && agreement.startsAt().isAfter(clock.instant().minus(NEW));
    }

    /** The rows of a product; most have none. */
    List<Ranked> of(Standing standing, Map<String, String> names) {
        List<Ranked> rows = new ArrayList<>();
        standing.status().question().ifPresent(question -> rows.add(question(standing, question, names)));
        state(standing, names).ifPresent(rows::add);
        if (standing.product().status() == ProductStatus.DEPRECATED
                && standing.status().canRead()) {
            rows.add(deprecated(standing));
        }
        return rows;
    }

    private Optional<Ranked> state(Standing standing, Map<String, String> names) {
        AccessState state = standing.status().state();
        return switch (state) {
            case GRANTED ->
                isUnused(standing)
                        ? standing.agreement().map(given -> approved(standing, given, names))
                        : Optional.empty();
            case TAKEN_AWAY_SOON ->
                standing.agreement().map(ending -> new Ranked(Rank.ENDS, takenAwaySoon(standing, ending, names)));
            case ENDING -> standing.agreement().flatMap(ending -> ending(standing, ending));
            case SETTING_UP ->
                told(
                        Rank.SETTING_UP,
                        standing,
                        standing.name() + " is being set up",
                        "Approved. Being set up in Trino, usually within a minute.");
            case FAILED ->
                told(
                        Rank.FAILED,
                        standing,
                        standing.name() + " could not be set up",
                        "Approved, but Trino did not take the grant. The platform team has been told.");
            case UNREADABLE ->
                told(
                        Rank.FAILED,
                        standing,
                        "Nobody can read " + standing.name() + " now",
                        "You have access. The owners see why it fails and can put it right; you need not ask again.");
            case EXPIRED, GIVEN_BACK, REVOKED -> standing.agreement().flatMap(ended -> over(standing, ended, names));
            case NONE, AT_ONCE, OTHERS_ASK, OPEN, UNSEEN, REQUESTED, QUESTION, OWNER -> Optional.empty();
        };
    }

    private static Optional<Ranked> told(Rank rank, Standing standing, String title, String text) {
        Badge badge = Badges.badge(standing.status().state());
        Button button = new Button("See request", "for " + standing.name(), standing.story());
        return Optional.of(new Ranked(rank, new Todo(badge, title, standing.story(), text, button)));
    }

    private static Ranked question(Standing standing, RequestMessage question, Map<String, String> names) {
        String asker = names.getOrDefault(question.author(), question.author());
        String talk = "/requests/" + question.request().id() + "#talk";
        return new Ranked(
                Rank.QUESTION,
                new Todo(
                        new Badge("Question for you", "message-circle", "warn"),
                        "%s: %s asks".formatted(standing.name(), asker),
                        talk,
                        Todo.quoted(question.text()) + " Your request waits for the answer.",
                        new Button("Answer", asker, talk)));
    }

    /** Until the first query is seen; a day is all that is known of when one ran. */
    private boolean isUnused(Standing standing) {
        LastUses.Use use = standing.use();
        return use != null
                && standing.agreement()
                        .map(given -> days.of(given.startsAt()))
                        .filter(begun ->
                                use.last().filter(last -> !last.isBefore(begun)).isEmpty())
                        .isPresent();
    }

    private Ranked approved(Standing standing, Agreement given, Map<String, String> names) {
        String giver = names.getOrDefault(given.givenBy(), given.givenBy());
        String by = Person.isPortal(giver) ? "Given at once, " : "Given by " + giver + " ";
        return new Ranked(
                Rank.APPROVED,
                new Todo(
                        new Badge("Approved", "circle-check", "ok"),
                        "You can read " + standing.name(),
                        standing.story(),
                        by + ago(given.startsAt()) + until(given) + ". No query of yours was seen yet.",
                        new Button("Connect", "to " + standing.name(), standing.page() + "/connect", true)));
    }

    private Optional<Ranked> ending(Standing standing, Agreement ending) {
        if (standing.status().waiting().isPresent()) {
            return Optional.empty();
        }
        String text = ending.lastDay()
                        .map(day -> "Until " + Formats.inUtc(day) + ". ")
                        .orElse("")
                + used(standing.use());
        List<Button> buttons = MoreTimeLink.of(ending)
                .map(href -> List.of(new Button("Extend", standing.name(), href)))
                .orElse(List.of());
        return Optional.of(new Ranked(
                Rank.ENDS,
                new Todo(
                        new Badge(left(ending), "clock", "warn"),
                        "Your access to " + standing.name(),
                        standing.page(),
                        text,
                        buttons)));
    }

    /** As the panel on the product's page says it. */
    private String left(Agreement ending) {
        return "Ends "
                + ending.lastDay()
                        .map(day -> Formats.daysLeft(day, Day.today(clock)))
                        .orElse("soon");
    }

    private static Todo takenAwaySoon(Standing standing, Agreement ending, Map<String, String> names) {
        return new Todo(
                Badges.badge(AccessState.TAKEN_AWAY_SOON),
                "Your access to " + standing.name(),
                standing.story(),
                EndWords.willBeTakenAway(ending, name -> names.getOrDefault(name, name)) + reason(ending),
                new Button("See request", "for " + standing.name(), standing.story()));
    }

    private Optional<Ranked> over(Standing standing, Agreement ended, Map<String, String> names) {
        EndReason reason = ended.endReason().orElse(EndReason.EXPIRED);
        String day = ended.endedAt().map(Formats::day).orElse("an earlier day");
        return switch (reason) {
            case REVOKED, REVIEW ->
                isWithin(NEW, ended).map(_ -> new Ranked(Rank.OVER, takenAway(standing, ended, names)));
            case EXPIRED ->
                isWithin(JUST_OVER, ended)
                        .map(_ -> new Ranked(
                                Rank.OVER,
                                new Todo(
                                        Badges.badge(AccessState.EXPIRED),
                                        "Your access to " + standing.name(),
                                        standing.page(),
                                        "Ended on " + day + ".",
                                        new Button("Request again", standing.name(), standing.page() + "/request"))));
            case RELEASED, SUPERSEDED, UNDONE, RETIRED, PORT_REMOVED, NO_LONGER_OWNER, PERSON_LEFT -> Optional.empty();
        };
    }

    private static Todo takenAway(Standing standing, Agreement ended, Map<String, String> names) {
        return new Todo(
                Badges.badge(AccessState.REVOKED),
                "Your access to " + standing.name(),
                standing.story(),
                EndWords.takenAway(ended, name -> names.getOrDefault(name, name)) + reason(ended),
                new Button("See why", "you lost " + standing.name(), standing.story()));
    }

    private Optional<Instant> isWithin(Duration time, Agreement ended) {
        return ended.endedAt().filter(at -> at.isAfter(clock.instant().minus(time)));
    }

    private static Ranked deprecated(Standing standing) {
        DataProduct successor = standing.successor();
        return new Ranked(
                Rank.DEPRECATED,
                new Todo(
                        Badges.badge(ProductStatus.DEPRECATED),
                        standing.name() + " is deprecated",
                        standing.page(),
                        successor == null ? "Plan to stop using it." : "Use %s instead.".formatted(successor.name()),
                        successor == null
                                ? List.of()
                                : List.of(new Button(
                                        "See replacement", "of " + standing.name(), "/products/" + successor.path()))));
    }

    private static String reason(Agreement ended) {
        return EndWords.because(Todo.brief(ended.endNote()));
    }

    private static String used(LastUses.@Nullable Use use) {
        return use == null || use.queries() == 0
                ? "No query of yours in 90 days."
                : Formats.counted(use.queries(), "query", "queries") + " of yours in 90 days.";
    }

    private static String until(Agreement agreement) {
        return agreement.lastDay().map(day -> ", until " + Formats.inUtc(day)).orElse("");
    }

    private String ago(Instant then) {
        return Formats.waited(Duration.between(then, clock.instant())) + " ago";
    }
}
