package io.fondaco.access.holder;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.Reason;
import io.fondaco.engine.ClusterConfig;
import io.fondaco.engine.TrinoConfig;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The owner of a service account shows that they control it, by a query under its name; or an admin who knows confirms
 * it. Until then the account may be asked for, but nothing is granted to it: its name may be somebody else's.
 */
@ApplicationScoped
public class ConfirmServiceAccount {

    /** The statement to run under the account's name, and until when. */
    public record Task(String account, String statement, Instant until) {}

    /** Who a finished query came from, as its cluster says. */
    public record Sender(String cluster, String user, String originalUser, String principal) {

        /** Whether it is one and the same: nobody speaks for another. */
        boolean isThemselves() {
            return user.equals(originalUser) && user.equals(principal);
        }
    }

    private static final String BY_QUERY = "system:proof";
    private static final Duration TOKEN_HOLDS = Duration.ofHours(24);

    private final ServiceAccounts accounts;
    private final TrinoConfig trino;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<ServiceAccountConfirmed> confirmed;
    private final Event<ServiceAccountNews> news;

    ConfirmServiceAccount(
            ServiceAccounts accounts,
            TrinoConfig trino,
            AuditTrail audit,
            Clock clock,
            Event<ServiceAccountConfirmed> confirmed,
            Event<ServiceAccountNews> news) {
        this.accounts = accounts;
        this.trino = trino;
        this.audit = audit;
        this.clock = clock;
        this.confirmed = confirmed;
        this.news = news;
    }

    /** Whether a query can prove anything: some cluster makes sure who comes. */
    public boolean byQuery() {
        return trino.byName().values().stream().anyMatch(ClusterConfig::authenticated);
    }

    /**
     * Gives the owner a statement to run under the account's name; one that was given before is void.
     *
     * @throws Conflict if that would prove nothing
     */
    @Transactional
    public Task ask(Person owner, String name) {
        ServiceAccount account = accounts.lock(name)
                .filter(found -> found.owner().equals(owner.name()))
                .orElseThrow(ServiceAccounts::unknown);
        if (account.confirmation().isPresent()) {
            throw new Conflict("service-account-confirmed", "This service account is confirmed already.");
        }
        if (!byQuery()) {
            throw new Conflict(
                    "proof-by-admin-only",
                    "Trino takes every name as it comes here, so a query proves nothing. Ask the platform team to"
                            + " confirm the account.");
        }
        ProofToken token = ProofToken.random();
        Instant until = clock.instant().plus(TOKEN_HOLDS);
        account.expect(new ServiceAccount.Proof(token.hash(), until));
        record(owner.name(), AuditAction.SERVICE_ACCOUNT_PROOF_ASKED, account, "");
        return new Task(account.name(), token.statement(), until);
    }

    /** A query finished that held nothing but a token; says whether it proved anything. */
    @Transactional
    public boolean seen(Sender sender, ProofToken token) {
        ClusterConfig cluster = trino.byName().get(sender.cluster());
        if (cluster == null || !cluster.authenticated() || !sender.isThemselves()) {
            return false;
        }
        Optional<ServiceAccount> proved = accounts.provedBy(token.hash())
                // Trino tells upper from lower case when somebody comes in, though not in grants.
                .filter(account -> account.name().equals(sender.user()))
                .flatMap(account -> accounts.lock(account.name()))
                .filter(account -> account.isProvedBy(token.hash(), clock.instant()));
        proved.ifPresent(
                account -> confirm(account, BY_QUERY, "A query under its name, in the cluster " + sender.cluster()));
        return proved.isPresent();
    }

    /**
     * An admin who knows whose account it is confirms it.
     *
     * @param how what they looked at, 10 to 500 characters
     */
    @Transactional
    public ServiceAccount confirm(Person admin, String name, String how) {
        if (!admin.platformAdmin()) {
            throw new Forbidden("not-an-admin", "Only the platform team confirms service accounts.");
        }
        ServiceAccount account = accounts.lock(name).orElseThrow(ServiceAccounts::unknown);
        if (account.owner().equals(admin.name()) || account.registrant().equals(admin.name())) {
            throw new Forbidden("own-service-account", "Nobody confirms an account of their own. Ask another admin.");
        }
        if (!account.awaitsAdmin()) {
            throw new Conflict("service-account-confirmed", "This service account is confirmed already.");
        }
        String seen = how.strip();
        if (!Reason.fits(seen)) {
            throw new Invalid(
                    "confirmation-invalid",
                    Map.of("how", "Say how you know whose account it is, in 10 to 500 characters"));
        }
        confirm(account, admin.name(), seen);
        return account;
    }

    private void confirm(ServiceAccount account, String by, String how) {
        account.confirm(new ServiceAccount.Confirmation(clock.instant(), by, how));
        confirmed.fire(new ServiceAccountConfirmed(account.name()));
        record(by, AuditAction.SERVICE_ACCOUNT_CONFIRMED, account, how);
        news.fire(new ServiceAccountNews(
                ServiceAccountNews.Kind.CONFIRMED, account.name(), account.owner(), account.owner()));
    }

    private void record(String actor, AuditAction action, ServiceAccount account, String detail) {
        audit.record(AuditEntry.of(actor, action, account.name(), detail));
    }
}
