package io.fondaco.web.home;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.review.Reviews;
import io.fondaco.access.review.Reviews.Unanswered;
import io.fondaco.identity.Person;
import io.fondaco.web.Formats;
import io.fondaco.web.ViewerScope;
import io.fondaco.web.access.agreement.GivenAccess;
import io.fondaco.web.access.agreement.GivenRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What ends soon of the access to somebody's products, and the reviews that wait for their answer. */
@ApplicationScoped
class EndingSoon {

    private static final int SHOWN = 4;

    /**
     * What ends soon by itself; not what is the viewer's own, which they read of as its holder.
     *
     * @param reviews those that wait for an answer
     * @param accesses the first of those that end, soonest first
     * @param total how many end
     */
    record Ends(List<Review> reviews, List<Access> accesses, int total) {

        /** How many things that are: each of them needs somebody. */
        int count() {
            return reviews.size() + total;
        }

        /** Whether nothing does. */
        public boolean isEmpty() {
            return reviews.isEmpty() && accesses.isEmpty();
        }
    }

    /** A review that waits for an answer. */
    record Review(Unanswered open) {

        /** What it is about. */
        public String title() {
            return open.product().isEmpty() ? "Access review" : "Access review, " + open.product();
        }

        /** For how many, and until when. */
        public String text() {
            return "Answer for %s by %s."
                    .formatted(Formats.counted(open.holders(), "holder", "holders"), Formats.inUtc(open.dueOn()));
        }
    }

    /** An access that ends. */
    record Access(GivenRow row) {

        /** Whose it is. */
        public String title() {
            return row.teams().isEmpty() ? row.holder() : row.holder() + ", " + row.teams();
        }

        /** Of what, and when. */
        public String text() {
            Agreement agreement = row.agreement();
            String end = agreement.lastDay().map(Formats::inUtc).orElse("soon");
            return "%s ends on %s. %s"
                    .formatted(row.product().name(), end, row.more().why())
                    .strip();
        }
    }

    private final Reviews reviews;
    private final GivenAccess givenAccess;
    private final ViewerScope scope;

    EndingSoon(Reviews reviews, GivenAccess givenAccess, ViewerScope scope) {
        this.reviews = reviews;
        this.givenAccess = givenAccess;
        this.scope = scope;
    }

    Ends of(Person owner) {
        Set<String> own = new HashSet<>(scope.get().own().getOrDefault(owner.name(), Set.of()));
        own.add(owner.name());
        int total = givenAccess.countEndingOfOthers(scope.decided(), own);
        return new Ends(
                reviews.unansweredBy(owner, own, SHOWN).stream()
                        .map(Review::new)
                        .toList(),
                total == 0
                        ? List.of()
                        : givenAccess.firstEndingOfOthers(scope.decided(), own, SHOWN).stream()
                                .map(Access::new)
                                .toList(),
                total);
    }
}
