package io.fondaco.publish.apply;

import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.product.organisation.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** An owner says who else publishes; the caller has made sure that it is one. */
@ApplicationScoped
public class NamePublisher {

    private final Publishers publishers;
    private final ServiceAccounts accounts;
    private final Teams teams;
    private final AuditTrail audit;
    private final Clock clock;

    NamePublisher(Publishers publishers, ServiceAccounts accounts, Teams teams, AuditTrail audit, Clock clock) {
        this.publishers = publishers;
        this.accounts = accounts;
        this.teams = teams;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * From now on they publish there. Named again by another owner they are that one's.
     *
     * @throws Invalid if there is no such team or service account
     * @throws Conflict if nobody has shown that they control the account
     */
    @Transactional
    public Publisher name(Person owner, Publisher.Key key) {
        boolean known = switch (key.kind()) {
            case TEAM -> teams.findByIdOptional(key.name()).isPresent();
            case SERVICE_ACCOUNT -> accounts.inUse(key.name()).isPresent();
        };
        if (!known) {
            String what = key.kind() == Publisher.Kind.TEAM ? "team" : "service account";
            throw new Invalid(
                    "publisher-unknown", Map.of("name", "There is no " + what + " with the name " + key.name()));
        }
        if (key.kind() == Publisher.Kind.SERVICE_ACCOUNT) {
            accounts.requireProved(key.name());
        }
        publishers.deleteById(key);
        publishers.flush();
        Publisher publisher = new Publisher(key, owner.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        publishers.persist(publisher);
        audit.record(AuditEntry.of(owner.name(), AuditAction.PUBLISHER_NAMED, key.place(), key.name()));
        return publisher;
    }

    /** They publish there no longer; nothing happens where they did not. */
    @Transactional
    public void withdraw(Person owner, Publisher.Key key) {
        if (publishers.deleteById(key)) {
            audit.record(AuditEntry.of(owner.name(), AuditAction.PUBLISHER_WITHDRAWN, key.place(), key.name()));
        }
    }
}
