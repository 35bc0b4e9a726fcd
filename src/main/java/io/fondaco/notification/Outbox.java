package io.fondaco.notification;

import io.fondaco.common.SmallSteps;
import io.fondaco.identity.KnownPerson;
import io.fondaco.identity.People;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Mails that are to be sent: written in the transaction of their news, taken out one by one, by any node. */
@ApplicationScoped
class Outbox implements PanacheRepositoryBase<OutgoingMail, UUID> {

    private final People people;
    private final MailChoices choices;
    private final MailConfig config;
    private final Clock clock;

    Outbox(People people, MailChoices choices, MailConfig config, Clock clock) {
        this.people = people;
        this.choices = choices;
        this.config = config;
        this.clock = clock;
    }

    /** Notes that a notification is told by mail too, if there is mail, and the person has an address and wants it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void put(UUID notification, String person, NewsKind kind) {
        if (config.host().isEmpty() || address(person).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        switch (choices.of(person, kind)) {
            case AT_ONCE -> {
                OutgoingMail mail = new OutgoingMail(person, now);
                persist(mail);
                getEntityManager().persist(new MailNews(notification, person, now, mail.id()));
            }
            case DAILY -> getEntityManager().persist(new MailNews(notification, person, nextDaily(now), null));
            case OFF -> {
                // told in the portal only
            }
        }
    }

    private Instant nextDaily(Instant now) {
        LocalDateTime time = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        LocalDateTime today = time.toLocalDate().atTime(config.dailyAt());
        return (time.isBefore(today) ? today : today.plusDays(1)).toInstant(ZoneOffset.UTC);
    }

    /** Makes a mail for each person whose news of the day is due; what was read meanwhile is left out. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int gatherDaily() {
        Instant now = clock.instant();
        Map<String, OutgoingMail> mails = new HashMap<>();
        for (MailNews news : dueNews(now)) {
            if (getEntityManager()
                    .find(Notification.class, news.notification())
                    .readAt()
                    .isPresent()) {
                getEntityManager().remove(news);
            } else {
                news.goesWith(mails.computeIfAbsent(news.person(), person -> newMail(person, now)));
            }
        }
        return mails.size();
    }

    /** Of two nodes the second waits here, and then finds nothing left. */
    private List<MailNews> dueNews(Instant now) {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        "select notification from mail_news where mail is null and due_at <= :now"
                                + " order by person, notification for update",
                        UUID.class)
                .setParameter("now", now)
                .getResultList();
        return ids.stream()
                .map(id -> getEntityManager().find(MailNews.class, id))
                .filter(MailNews::waits)
                .toList();
    }

    private OutgoingMail newMail(String person, Instant now) {
        OutgoingMail mail = new OutgoingMail(person, now);
        persist(mail);
        getEntityManager().flush();
        return mail;
    }

    /** Takes one mail that is due, for a while; other nodes take others. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<UUID> claim() {
        Instant now = clock.instant();
        List<?> due = getEntityManager()
                .createNativeQuery(
                        "select id from outgoing_mail where next_attempt_at <= :now"
                                + " order by next_attempt_at for update skip locked",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList();
        return due.stream().map(id -> findById((UUID) id)).findFirst().map(mail -> {
            mail.claim(now, config.timeout().multipliedBy(3).plusMinutes(1));
            return mail.id();
        });
    }

    /** What a claimed mail says, and to which address; empty if there is nobody left to tell, or it is too late. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<NoticeMail> notice(UUID id) {
        OutgoingMail mail = findById(id);
        List<Notification> news = getEntityManager()
                .createQuery(
                        "select news from MailNews told join Notification news on news.id = told.notification"
                                + " where told.mail = :mail order by news.createdAt, news.id",
                        Notification.class)
                .setParameter("mail", id)
                .getResultList();
        Optional<String> address = address(mail.person());
        if (address.isEmpty() || news.isEmpty()) {
            mail.giveUp("nobody to tell");
        } else if (mail.createdAt().isBefore(clock.instant().minus(config.triedFor()))) {
            mail.giveUp("too old");
        }
        return mail.due() ? address.map(to -> new NoticeMail(id, to, news)) : Optional.empty();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void sent(UUID id) {
        findById(id).sent(clock.instant());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(UUID id, String error) {
        findById(id).failed(error, clock.instant(), config.triedFor());
    }

    /** How many are still to be sent, without the news that waits for the mail of its day. */
    long waiting() {
        return count("nextAttemptAt is not null");
    }

    /** How long the oldest of those has waited. */
    Optional<Duration> oldestWaits() {
        return find("nextAttemptAt is not null order by createdAt")
                .firstResultOptional()
                .map(mail -> Duration.between(mail.createdAt(), clock.instant()));
    }

    /** Forgets mails that are done with. */
    void forget() {
        Instant before = clock.instant().minus(config.kept());
        SmallSteps.of(() -> {
            List<UUID> old = getEntityManager()
                    .createQuery(
                            "select mail.id from OutgoingMail mail where mail.nextAttemptAt is null"
                                    + " and mail.createdAt < :before",
                            UUID.class)
                    .setParameter("before", before)
                    .setMaxResults(SmallSteps.MOST)
                    .getResultList();
            return old.isEmpty() ? 0 : (int) delete("id in ?1", old);
        });
    }

    private Optional<String> address(String person) {
        return people.findByIdOptional(person).map(KnownPerson::email).filter(email -> !email.isBlank());
    }
}
