package io.fondaco.product.follow;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Tells those who hold or follow a product something that its owners want them to know. */
@ApplicationScoped
public class Announce {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;
    /** Each is a mail to everybody who reads the product. */
    private static final int MOST_A_DAY = 3;

    private static final Duration KEPT = Duration.ofDays(730);

    private final Announcements announcements;
    private final Event<ProductAnnounced> events;
    private final Clock clock;

    Announce(Announcements announcements, Event<ProductAnnounced> events, Clock clock) {
        this.announcements = announcements;
        this.events = events;
        this.clock = clock;
    }

    /** Sends it; only an owner may. */
    @Transactional
    public Announcement announce(Person author, DataProduct product, String text) {
        if (!product.isOwnedBy(author)) {
            throw new Forbidden("announcement-not-owner", "Only the owners of a product announce something about it.");
        }
        String said = text.strip();
        int letters = said.codePointCount(0, said.length());
        if (letters < SHORTEST || letters > LONGEST) {
            throw new Invalid("announcement-invalid", Map.of("text", "Say it in 10 to 1,000 characters"));
        }
        Instant now = clock.instant();
        if (announcements.since(product, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new Conflict(
                    "announcement-often", "This product was announced three times within a day. Wait until tomorrow.");
        }
        announcements.forgetBefore(now.minus(KEPT));
        Announcement announcement = new Announcement(product, author.name(), said, now);
        announcements.persist(announcement);
        events.fire(new ProductAnnounced(announcement.id()));
        return announcement;
    }
}
