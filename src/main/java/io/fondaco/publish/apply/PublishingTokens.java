package io.fondaco.publish.apply;

import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Sha256;
import io.fondaco.identity.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/** The tokens with which service accounts publish: issued by who answers for the account, shown once, valid for a year. */
@ApplicationScoped
public class PublishingTokens implements PanacheRepositoryBase<PublishingToken, String> {

    /** Begins every token, so that it is told from a token of the identity provider. */
    public static final String BEGINNING = "fpt_";

    private static final Duration VALID = Duration.ofDays(365);
    private static final int BYTES = 32;

    private final ServiceAccounts accounts;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PublishingTokens(ServiceAccounts accounts, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token as it is shown this once. */
    public record Issued(String account, String token, Instant validUntil) {}

    /** A new token for an account that this person answers for; the one before is void. */
    @Transactional
    public Issued issue(Person owner, String name) {
        ServiceAccount account = accounts.inUse(name)
                .filter(found -> found.owner().equals(owner.name()))
                .orElseThrow(ServiceAccounts::unknown);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PublishingToken kept = findByIdOptional(account.name()).orElseGet(() -> new PublishingToken(account.name()));
        kept.issue(Sha256.hex(token), owner.name(), now, now.plus(VALID));
        persist(kept);
        audit.record(AuditEntry.of(owner.name(), AuditAction.PUBLISHING_TOKEN_ISSUED, account.name(), ""));
        return new Issued(account.name(), token, kept.validUntil());
    }

    /** The account of a token that is valid; an account that was removed or changed hands since has none. */
    @Transactional
    public Optional<String> accountOf(String token) {
        return find("hash", Sha256.hex(token))
                .firstResultOptional()
                .filter(kept -> clock.instant().isBefore(kept.validUntil()))
                .filter(kept -> accounts.inUse(kept.account())
                        .filter(account -> account.owner().equals(kept.issuedBy())
                                && !account.registeredAt().isAfter(kept.issuedAt()))
                        .isPresent())
                .map(PublishingToken::account);
    }
}
