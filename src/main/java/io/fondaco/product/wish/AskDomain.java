package io.fondaco.product.wish;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.product.organisation.Domain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Asks the owners of a domain for data that nobody offers yet. */
@ApplicationScoped
public class AskDomain {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 1000;
    /** Each is a mail to people who did not ask for it. */
    private static final int MOST_A_DAY = 10;

    private static final Duration KEPT = Duration.ofDays(365);

    private final DataWishes wishes;
    private final Event<WishMade> events;
    private final Clock clock;

    AskDomain(DataWishes wishes, Event<WishMade> events, Clock clock) {
        this.wishes = wishes;
        this.events = events;
        this.clock = clock;
    }

    /** Sends the question. */
    @Transactional
    public DataWish ask(Person person, Domain domain, String text) {
        String said = text.strip();
        int letters = said.codePointCount(0, said.length());
        if (letters < SHORTEST || letters > LONGEST) {
            throw new Invalid("wish-invalid", Map.of("text", "Say what you look for, in 20 to 1,000 characters"));
        }
        Instant now = clock.instant();
        if (wishes.since(person.name(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new Conflict("wish-often", "You have asked ten times within a day. Wait until tomorrow.");
        }
        wishes.forgetBefore(now.minus(KEPT));
        DataWish wish = new DataWish(domain, person.name(), said, now);
        wishes.persist(wish);
        events.fire(new WishMade(wish.id()));
        return wish;
    }
}
