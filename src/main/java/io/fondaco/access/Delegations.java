package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.PrincipalName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    Delegations(People people, AuditTrail audit, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Names of those in whose place this person decides today, and the person's own. */
    Set<String> namesOf(Person delegate) {
        Set<String> names = new TreeSet<>(getEntityManager()
                .createQuery(
                        "select person from Delegation where delegate = ?1 and firstDay <= ?2 and lastDay >= ?2",
                        String.class)
                .setParameter(1, delegate.name())
                .setParameter(2, today())
                .getResultList());
        names.add(delegate.name());
        return names;
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
        if (delegate.equals(person.name()) || people.findByIdOptional(delegate).isEmpty()) {
            errors.put("delegate", "Choose a colleague who has signed in here");
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
        people.takeTurn(person);
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
                "approvals.delegated",
                made.delegate(),
                "from %s until %s".formatted(made.firstDay(), made.lastDay())));
        return made;
    }

    /** Ends a delegation of the person's own. */
    @Transactional
    public void stop(Person person, UUID id) {
        Delegation delegation = findByIdOptional(id)
                .filter(found -> found.person().equals(person.name()))
                .orElseThrow(() -> new NotFound("delegation-unknown", "There is no such delegation."));
        delete(delegation);
        audit.record(AuditEntry.of(person.name(), "approvals.delegation-ended", delegation.delegate(), ""));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
