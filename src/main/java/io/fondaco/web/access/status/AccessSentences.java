package io.fondaco.web.access.status;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Approver;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.common.Day;
import io.fondaco.identity.People;
import io.fondaco.product.DataProduct;
import io.fondaco.product.organisation.Teams;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.web.Badge;
import io.fondaco.web.Formats;
import io.fondaco.web.access.time.EndWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each state of an access means to whom it is about, in a sentence or two. */
@ApplicationScoped
class AccessSentences {

    private final WhoIsNext whoIsNext;
    private final WaitingCounts waitingCounts;
    private final Policies policies;
    private final People people;
    private final Teams teams;
    private final Clock clock;

    AccessSentences(
            WhoIsNext whoIsNext,
            WaitingCounts waitingCounts,
            Policies policies,
            People people,
            Teams teams,
            Clock clock) {
        this.whoIsNext = whoIsNext;
        this.waitingCounts = waitingCounts;
        this.policies = policies;
        this.people = people;
        this.teams = teams;
        this.clock = clock;
    }

    String invitation(DataProduct product) {
        return joined("You can see this page but not the data.", whoIsNext.usually(product));
    }

    String atOnce(AccessStatus status) {
        boolean everyone = Optional.ofNullable(status.rule())
                .filter(rule -> rule.kind() == AutoApproval.Kind.EVERYONE)
                .isPresent();
        return (everyone ? "Open to all staff." : "Open to your team.") + " Say what it is for and start.";
    }

    String othersAsk(DataProduct product) {
        String askers =
                policies.of(product).askers().stream().map(teams::displayName).collect(Collectors.joining(" or "));
        return "You can see this page but not the data. Its owner lets only members of %s ask.".formatted(askers);
    }

    String waiting(DataProduct product, AccessStatus status) {
        AccessRequest request = status.waiting().orElseThrow();
        return joined(
                "Sent %s. %s".formatted(Formats.day(request.sentAt()), whoIsNext.sentence(request)),
                whoIsNext.usually(product));
    }

    String settingUp(AccessStatus status) {
        return givenByRule(status)
                ? "Given at once, by the owner's rule. Being set up in Trino, usually within a minute."
                : "Approved. Being set up in Trino, usually within a minute.";
    }

    String granted(AccessStatus status) {
        Optional<Agreement> agreement = agreement(status);
        String until = agreement
                .flatMap(Agreement::lastDay)
                .map(day -> ", until " + Formats.inUtc(day))
                .orElse("");
        String by = agreement
                .map(given -> givenByRule(status)
                        ? " Given at once, by the owner's rule."
                        : " Given by " + people.displayName(given.givenBy()) + ".")
                .orElse("");
        String ways = status.ways().isEmpty() ? "" : ": " + String.join("; ", status.ways());
        String unproven = status.unproven() ? " Given, not verified: the portal may not ask Trino in your name." : "";
        return "Read" + ways + until + "." + by + unproven;
    }

    Badge ending(AccessStatus status) {
        return new Badge("Ends " + left(status), "clock", "warn");
    }

    Badge takenAwayIn(AccessStatus status) {
        return new Badge("Taken away " + left(status), "clock", "warn");
    }

    private String left(AccessStatus status) {
        return agreement(status)
                .flatMap(Agreement::lastDay)
                .map(day -> Formats.daysLeft(day, Day.today(clock)))
                .orElse("soon");
    }

    /** While it can still be read: until when, and who takes it away. */
    String takenAwaySoon(AccessStatus status) {
        return EndWords.thenTakenAway("You can read this", agreement(status).orElseThrow(), people::displayName);
    }

    String takenAway(AccessStatus status) {
        return EndWords.takenAway(agreement(status).orElseThrow(), people::displayName)
                + (reason(status) == null ? "." : ":");
    }

    String expired(AccessStatus status) {
        String day = ended(status);
        return agreement(status)
                .flatMap(Agreement::endReason)
                .map(reason -> switch (reason) {
                    case PORT_REMOVED -> "The product no longer has what you could read, since %s.".formatted(day);
                    case RETIRED -> "The product was retired on %s, and your access ended with it.".formatted(day);
                    default -> "Your access ended on %s.".formatted(day);
                })
                .orElse("Your access ended on %s.".formatted(day));
    }

    String givenBack(AccessStatus status) {
        return "You gave this back on %s.".formatted(ended(status));
    }

    String owned(DataProduct product) {
        return "You own this product. %s.".formatted(waitingCounts.of(product).words());
    }

    /** What the one who took it away wrote; null if nothing. */
    static @Nullable String reason(AccessStatus status) {
        return agreement(status)
                .map(Agreement::endNote)
                .filter(note -> !note.isBlank())
                .orElse(null);
    }

    private static Optional<Agreement> agreement(AccessStatus status) {
        return Optional.ofNullable(status.agreement());
    }

    private static boolean givenByRule(AccessStatus status) {
        return agreement(status)
                .filter(given -> given.givenBy().equals(Approver.AUTOMATIC.name()))
                .isPresent();
    }

    private static String ended(AccessStatus status) {
        return agreement(status).flatMap(Agreement::endedAt).map(Formats::day).orElse("an earlier day");
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + " " + second;
    }
}
