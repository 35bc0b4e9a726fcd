package io.fondaco.access.holder;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.PrincipalName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who decides in whose place, and for how long. */
@ApplicationScoped
public class Delegations implements PanacheRepositoryBase<Delegation, UUID> {

    private static final int LONGEST_DAYS = 92;

    private final People people;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<DelegationNews> news;

    Delegations(People people, AuditTrail audit, Clock clock, Event<DelegationNews> news) {
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.news = news;
    }

    /** Names of those in whose place this person decides today, without those who have left, and the person's own. */
    public Set<String> namesOf(Person delegate) {
        Set<String> names = new TreeSet<>(getEntityManager()
                .createQuery(
                        "select d.person from Delegation d where d.delegate = ?1 and d.firstDay <= ?2"
                                + " and d.lastDay >= ?2 and not exists (select 1 from KnownPerson gone"
                                + " where gone.name = d.person and gone.leftAt is not null)",
                        String.class)
                .setParameter(1, delegate.name())
                .setParameter(2, today())
                .getResultList());
        names.add(delegate.name());
        return names;
    }

    /** Names of those who decide in the place of any of these people, today or later. */
    public Set<String> delegatesOf(Set<String> names) {
        return names.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery(
                                "select distinct delegate from Delegation where person in ?1 and lastDay >= ?2",
                                String.class)
                        .setParameter(1, names)
                        .setParameter(2, today())
                        .getResultList());
    }

    /** Those that this person made and that are not over, soonest first. */
    public List<Delegation> by(Person person) {
        return list("person = ?1 and lastDay >= ?2 order by firstDay, delegate", person.name(), today());
    }

    /**
     * Lets a colleague decide in the person's place. The same sent twice makes one delegation.
     *
     * @throws Invalid with a sentence for each field that does not fit
     */
    @Transactional
    public Delegation delegate(Person person, String to, @Nullable LocalDate from, @Nullable LocalDate until) {
        String delegate = PrincipalName.folded(to.strip());
        Map<String, String> errors = new LinkedHashMap<>();
        Set<String> left = people.leftAmongHeld(new TreeSet<>(List.of(person.name(), delegate)));
        if (left.contains(person.name())) {
            throw new Forbidden("person-left", "You are noted as having left, so nobody can decide in your place.");
        }
        if (delegate.equals(person.name()) || people.findByIdOptional(delegate).isEmpty()) {
            errors.put("delegate", "Choose a colleague who has signed in here");
        } else if (left.contains(delegate)) {
            errors.put(
                    "delegate", "%s has left. Choose a colleague who is here".formatted(people.displayName(delegate)));
        }
        boolean fromFits = from != null && !from.isBefore(today()) && !from.isAfter(today().plusYears(1));
        if (!fromFits) {
            errors.put("from", "Choose a day from today on, at most a year ahead");
        }
        if (until == null
                || from != null && fromFits && (until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_DAYS)))) {
            errors.put("until", "Choose a last day, at most three months after the first");
        }
        if (from == null || until == null || !errors.isEmpty()) {
            throw new Invalid("delegation-invalid", errors);
        }
        return find(
                        "person = ?1 and delegate = ?2 and firstDay = ?3 and lastDay = ?4",
                        person.name(),
                        delegate,
                        from,
                        until)
                .firstResultOptional()
                .orElseGet(() -> make(new Delegation(person.name(), delegate, from, until, clock.instant())));
    }

    private Delegation make(Delegation made) {
        persist(made);
        audit.record(AuditEntry.of(
                made.person(),
                AuditAction.APPROVALS_DELEGATED,
                made.delegate(),
                "from %s until %s".formatted(Day.written(made.firstDay()), Day.written(made.lastDay()))));
        news.fire(new DelegationNews(made, DelegationNews.Kind.MADE));
        return made;
    }

    /** Ends a delegation of the person's own. */
    @Transactional
    public void stop(Person person, UUID id) {
        Delegation delegation = findByIdOptional(id)
                .filter(found -> found.person().equals(person.name()))
                .orElseThrow(() -> new NotFound("delegation-unknown", "There is no such delegation."));
        delete(delegation);
        audit.record(AuditEntry.of(person.name(), AuditAction.APPROVALS_DELEGATION_ENDED, delegation.delegate(), ""));
        news.fire(new DelegationNews(delegation, DelegationNews.Kind.ENDED));
    }

    /** Those that somebody made, or that let them decide, and that are not over, soonest first. */
    public List<Delegation> about(String person) {
        return list("(person = ?1 or delegate = ?1) and lastDay >= ?2 order by firstDay, person", person, today());
    }

    /** Those whose last day was from that day on, and is over: to tell both. */
    public List<Delegation> overSince(LocalDate day) {
        return list("lastDay >= ?1 and lastDay < ?2 order by lastDay, id", day, today());
    }

    /** Lets both know that its last day is over, in the caller's transaction. */
    public void tellOver(UUID id) {
        news.fire(new DelegationNews(findById(id), DelegationNews.Kind.OVER));
    }

    /** Somebody left: they decide for nobody, and nobody for them, in the caller's transaction. */
    public void endAbout(String person, String by) {
        about(person).forEach(delegation -> {
            delete(delegation);
            audit.record(AuditEntry.of(
                    by,
                    AuditAction.APPROVALS_DELEGATION_ENDED,
                    delegation.delegate(),
                    "for %s: %s left".formatted(delegation.person(), person)));
            news.fire(new DelegationNews(delegation, DelegationNews.Kind.ENDED));
        });
    }

    private LocalDate today() {
        return Day.today(clock);
    }
}
