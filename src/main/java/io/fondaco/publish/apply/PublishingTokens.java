package io.fondaco.publish.apply;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.PresenceCheck;
import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
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
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tokens with which service accounts publish: issued by who answers for the account, shown once, valid for a year.
 * At each use the account must be proved, and whoever issued the token must be here and answer for the account still.
 */
@ApplicationScoped
public class PublishingTokens implements PanacheRepositoryBase<PublishingToken, String> {

    /** Begins every token, so that it is told from a token of the identity provider. */
    public static final String BEGINNING = "fpt_";

    private static final Duration VALID = Duration.ofDays(365);
    private static final int BYTES = 32;

    private final ServiceAccounts accounts;
    private final PresenceCheck presence;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PublishingTokens(ServiceAccounts accounts, PresenceCheck presence, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.presence = presence;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token as it is shown this once. */
    public record Issued(String account, String token, Instant validUntil) {}

    /**
     * A new token for an account that this person answers for; the one before is void.
     *
     * @throws Conflict if nobody has shown that they control the account
     */
    @Transactional
    public Issued issue(Person owner, String name) {
        ServiceAccount account = accounts.inUse(name)
                .filter(found -> found.owner().equals(owner.name()))
                .orElseThrow(ServiceAccounts::unknown);
        accounts.requireProved(account.name());
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

    /** The account's token opens nothing any longer; who neither answers for it nor runs the platform knows none. */
    @Transactional
    public void revoke(Person person, String name) {
        ServiceAccount account = accounts.inUse(name)
                .filter(found -> found.owner().equals(person.name()) || person.platformAdmin())
                .orElseThrow(ServiceAccounts::unknown);
        if (deleteById(account.name())) {
            audit.record(AuditEntry.of(person.name(), AuditAction.PUBLISHING_TOKEN_REVOKED, account.name(), ""));
        }
    }

    /** The tokens of these accounts that open something now, by the account's name. */
    @Transactional
    public Map<String, PublishingToken> of(Collection<ServiceAccount> several) {
        Set<String> names = several.stream().map(ServiceAccount::name).collect(Collectors.toSet());
        return names.isEmpty()
                ? Map.of()
                : list("account in ?1", names).stream()
                        .filter(this::stands)
                        .collect(Collectors.toMap(PublishingToken::account, Function.identity()));
    }

    /** The account of a token that opens something now; it is noted that it was used. */
    @Transactional
    public Optional<String> accountOf(String token) {
        return find("hash", Sha256.hex(token))
                .firstResultOptional()
                .filter(this::stands)
                .map(kept -> {
                    kept.used(clock.instant().truncatedTo(ChronoUnit.MICROS));
                    return kept.account();
                });
    }

    /** An account that was removed, changed hands, or lost its proof since has no token; nor has who left. */
    private boolean stands(PublishingToken kept) {
        return clock.instant().isBefore(kept.validUntil())
                && accounts.proved(kept.account())
                        .filter(account -> account.owner().equals(kept.issuedBy())
                                && !account.registeredAt().isAfter(kept.issuedAt()))
                        .map(account -> new Holder(HolderKind.SERVICE_ACCOUNT, account.name()))
                        .filter(presence::isHere)
                        .isPresent();
    }
}
