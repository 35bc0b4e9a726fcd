package io.fondaco.web.home;

import io.fondaco.access.approval.WaitingRequests;
import io.fondaco.common.Day;
import io.fondaco.identity.Person;
import io.fondaco.web.Formats;
import io.fondaco.web.ViewerScope;
import io.fondaco.web.access.approval.FirstWaiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers what waits for somebody who owns, decides or runs something. */
@ApplicationScoped
class WorkHome {

    private static final int REQUESTS = 5;
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final ViewerScope scope;
    private final FirstWaiting firstWaiting;
    private final WaitingRequests waitingRequests;
    private final OwnerPart ownerPart;
    private final AdminTodos adminTodos;
    private final WhatIsNew whatIsNew;
    private final Clock clock;

    WorkHome(
            ViewerScope scope,
            FirstWaiting firstWaiting,
            WaitingRequests waitingRequests,
            OwnerPart ownerPart,
            AdminTodos adminTodos,
            WhatIsNew whatIsNew,
            Clock clock) {
        this.scope = scope;
        this.firstWaiting = firstWaiting;
        this.waitingRequests = waitingRequests;
        this.ownerPart = ownerPart;
        this.adminTodos = adminTodos;
        this.whatIsNew = whatIsNew;
        this.clock = clock;
    }

    /** Whether this person owns, decides or runs something; who audits, only while the trail is not whole. */
    boolean waitFor(Person viewer) {
        return ownerPart.concerns()
                || viewer.platformAdmin()
                || !adminTodos.of(viewer).isEmpty();
    }

    Work of(Person viewer, ReaderTodos.ForYou forYou, Catalogue.Offer offer) {
        Map<UUID, Long> waiting = scope.waiting() == 0 ? Map.of() : waitingRequests.countByProduct(scope.get());
        OwnerPart.Part part = ownerPart.of(viewer, waiting, offer.most());
        List<Todo> platform = adminTodos.of(viewer);
        long todos = scope.waiting()
                + part.ends().count()
                + Stream.of(part.todos(), platform, forYou.todos())
                        .flatMap(List::stream)
                        .filter(Todo::needsSomebody)
                        .count();
        return new Work(
                title(todos),
                "%s. %s".formatted(TODAY.format(Day.today(clock)), lead(viewer, part.owned(), offer)),
                firstWaiting.rows(viewer, REQUESTS),
                scope.waiting(),
                part.todos(),
                platform,
                part.owned(),
                part.ends(),
                whatIsNew.unread(viewer));
    }

    private static String title(long todos) {
        return todos == 0
                ? "Nothing needs you"
                : todos == 1 ? "1 thing needs you" : Formats.grouped(todos) + " things need you";
    }

    private String lead(Person viewer, MyProducts.Owned owned, Catalogue.Offer offer) {
        if (owned.total() > 0) {
            return "You own %s%s."
                    .formatted(
                            Formats.counted(owned.total(), "data product", "data products"),
                            owned.complete() && owned.people() > 0 ? used(owned) : "");
        }
        int decided = scope.decided().size();
        return decided > 0 && !viewer.platformAdmin()
                ? "You decide on requests for %s.".formatted(Formats.counted(decided, "data product", "data products"))
                : "%s in %s."
                        .formatted(
                                Formats.counted(offer.products(), "data product", "data products"),
                                Formats.counted(offer.domains().size(), "domain", "domains"));
    }

    private static String used(MyProducts.Owned owned) {
        String them = owned.total() == 1 ? "it" : "them";
        return "; %s used %s in the last 30 days".formatted(Formats.counted(owned.people(), "person", "people"), them);
    }
}
