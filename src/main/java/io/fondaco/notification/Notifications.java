package io.fondaco.notification;

import io.fondaco.common.Page;
import io.fondaco.identity.Person;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everybody's notifications; each person reads their own. */
@ApplicationScoped
public class Notifications implements PanacheRepositoryBase<Notification, UUID> {

    private final Outbox outbox;
    private final Clock clock;

    Notifications(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Writes a piece of news, and its mail, in the transaction of the change; told before, it is not told again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(String person, News news) {
        UUID id = UUID.randomUUID();
        int told = getEntityManager()
                .createNativeQuery("""
                        insert into notification (id, person, kind, subject, path, about, created_at)
                        values (:id, :person, :kind, :subject, :path, :about, :now)
                        on conflict do nothing
                        """)
                .setParameter("id", id)
                .setParameter("person", person)
                .setParameter("kind", news.kind().name())
                .setParameter("subject", news.subject())
                .setParameter("path", news.path())
                .setParameter("about", news.about())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (told == 1) {
            outbox.put(id, person, news.kind());
        }
    }

    /** The same for news that may be told again: it takes the place of what was told before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellAgain(String person, News news) {
        delete("person = ?1 and kind = ?2 and about = ?3", person, news.kind(), news.about());
        tell(person, news);
    }

    /** A page of this person's notifications, newest first. */
    public Page<Notification> of(Person person, int number) {
        PanacheQuery<Notification> query = find("person = ?1 order by createdAt desc, id", person.name());
        query.page(number - 1, Page.SIZE);
        return new Page<>(query.list(), number, Page.SIZE, query.count());
    }

    /** What this person has not read, newest first, without these kinds. */
    public List<Notification> unread(Person person, Set<NewsKind> without, int most) {
        return find(
                        "person = ?1 and readAt is null and kind not in ?2 order by createdAt desc, id",
                        person.name(),
                        without)
                .page(0, most)
                .list();
    }

    /** Notes that the person opens this one; empty if it is not theirs. */
    @Transactional
    public Optional<Notification> open(Person person, UUID id) {
        Optional<Notification> found =
                findByIdOptional(id).filter(news -> news.person().equals(person.name()));
        found.ifPresent(news -> news.read(clock.instant()));
        return found;
    }

    /** Notes that the person has read all of theirs. */
    @Transactional
    public void readAll(Person person) {
        update("readAt = ?1 where person = ?2 and readAt is null", clock.instant(), person.name());
    }

    /** Forgets some of those from before a moment, with their mails' texts, in the caller's transaction; says how many. */
    int forget(Instant before, int most) {
        List<UUID> old = getEntityManager()
                .createQuery(
                        "select notification.id from Notification notification where notification.createdAt < :before",
                        UUID.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty() ? 0 : (int) delete("id in ?1", old);
    }
}
