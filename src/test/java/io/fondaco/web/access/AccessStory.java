package io.fondaco.web.access;

import static org.awaitility.Awaitility.await;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.asking.ChangeRequest;
import io.fondaco.access.asking.RemindApprovers;
import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.asking.WithdrawRequest;
import io.fondaco.access.basket.Baskets;
import io.fondaco.access.grant.GrantReconciler;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the others did before a page is opened. */
@ApplicationScoped
public class AccessStory {

    private final DataProducts products;
    private final RequestAccess requestAccess;
    private final ChangeRequest changeRequest;
    private final Baskets baskets;
    private final RemindApprovers remindApprovers;
    private final DecideRequest decideRequest;
    private final WithdrawRequest withdrawRequest;
    private final EndAgreement endAgreement;
    private final AccessRequests requests;
    private final Agreements agreements;
    private final GrantReconciler reconciler;
    private final Grants grants;

    AccessStory(
            DataProducts products,
            RequestAccess requestAccess,
            ChangeRequest changeRequest,
            Baskets baskets,
            RemindApprovers remindApprovers,
            DecideRequest decideRequest,
            WithdrawRequest withdrawRequest,
            EndAgreement endAgreement,
            AccessRequests requests,
            Agreements agreements,
            GrantReconciler reconciler,
            Grants grants) {
        this.products = products;
        this.requestAccess = requestAccess;
        this.changeRequest = changeRequest;
        this.baskets = baskets;
        this.remindApprovers = remindApprovers;
        this.decideRequest = decideRequest;
        this.withdrawRequest = withdrawRequest;
        this.endAgreement = endAgreement;
        this.requests = requests;
        this.agreements = agreements;
        this.reconciler = reconciler;
        this.grants = grants;
    }

    /** Somebody asked for the daily temperatures, for half a year. */
    public UUID asked(Person person) {
        return asked(person, "weather", "daily-temperatures", 180);
    }

    /** Somebody asked for the daily temperatures for another holder. */
    public UUID asked(Person person, Holder holder) {
        return asked(person, "weather", "daily-temperatures", holder);
    }

    /** The same for another product. */
    public UUID asked(Person person, String domain, String slug, Holder holder) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(
                                person,
                                products.find(person, domain, slug).orElseThrow(),
                                new AccessRequestInput(
                                                Samples.PURPOSE,
                                                LocalDate.now(ZoneOffset.UTC).plusDays(180),
                                                true,
                                                UUID.randomUUID().toString())
                                        .forHolder(holder))
                        .id());
    }

    /** Somebody asked for a product for so many days. */
    public UUID asked(Person person, String domain, String slug, int days) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(
                                person,
                                products.find(person, domain, slug).orElseThrow(),
                                new AccessRequestInput(
                                        Samples.PURPOSE,
                                        LocalDate.now(ZoneOffset.UTC).plusDays(days),
                                        true,
                                        UUID.randomUUID().toString()))
                        .id());
    }

    /** Somebody put the daily temperatures and the store transactions into their basket. */
    public void gathered(Person person) {
        QuarkusTransaction.requiringNew().run(() -> {
            baskets.add(
                    person,
                    products.find(person, "weather", "daily-temperatures").orElseThrow());
            baskets.add(
                    person,
                    products.find(person, "retail", "store-transactions").orElseThrow());
        });
    }

    /** A request that was sent so many days ago. */
    public UUID askedDaysAgo(Person person, int days) {
        UUID request = asked(person);
        QuarkusTransaction.requiringNew()
                .run(() -> requests.update(
                        "sentAt = ?1 where id = ?2", Instant.now().minus(Duration.ofDays(days)), request));
        return request;
    }

    /** The requester reminded the approvers so many days ago. */
    public void remindedDaysAgo(Person person, UUID request, int days) {
        remindApprovers.remind(person, request);
        QuarkusTransaction.requiringNew()
                .run(() -> requests.getEntityManager()
                        .createNativeQuery("update audit_event set at = ?1 where action = 'request.reminded'")
                        .setParameter(1, Instant.now().minus(Duration.ofDays(days)))
                        .executeUpdate());
    }

    /** The requester took it back. */
    public void withdrawn(Person person, UUID request) {
        withdrawRequest.withdraw(person, request);
    }

    /** An owner answered. */
    public void decided(Person owner, UUID request, Decision.Outcome outcome, String reason) {
        decideRequest.decide(owner, request, new DecisionInput(outcome, reason));
    }

    /** An owner approved it for fewer days, counted from now. */
    public void narrowed(Person owner, UUID request, int days) {
        long version = QuarkusTransaction.requiringNew()
                .call(() -> requests.findById(request).version());
        decideRequest.decide(
                owner,
                request,
                new DecisionInput(
                        Decision.Outcome.APPROVED,
                        "",
                        LocalDate.now(ZoneOffset.UTC).plusDays(days),
                        null,
                        null,
                        version));
    }

    /** An owner approved, and Trino was seen to hold the grant. */
    public UUID granted(Person owner, UUID request) {
        decided(owner, request, Decision.Outcome.APPROVED, "");
        settle();
        return agreementOf(request);
    }

    /** An owner took the access away, and Trino was seen to hold it no more. */
    public void revoked(Person owner, UUID agreement, String reason) {
        endAgreement.revoke(owner, agreement, reason);
        settle();
    }

    /** An owner said that the access will be taken away in seven days. */
    public void revokedInAWeek(Person owner, UUID agreement, String reason) {
        endAgreement.revokeInAWeek(owner, agreement, reason);
    }

    /** An access began so many days ago. */
    public void startedDaysAgo(UUID agreement, int days) {
        QuarkusTransaction.requiringNew()
                .run(() -> agreements.update(
                        "startsAt = ?1 where id = ?2", Instant.now().minus(Duration.ofDays(days)), agreement));
    }

    /** The portal heard of queries since so many days ago, none of which is late. */
    public void heardSince(int days) {
        QuarkusTransaction.requiringNew()
                .run(() -> agreements
                        .getEntityManager()
                        .createNativeQuery("insert into seen_day (seen_on, queries) values (?1, 1)")
                        .setParameter(1, LocalDate.now(ZoneOffset.UTC).minusDays(days))
                        .executeUpdate());
    }

    /** The agreement that came from a request. */
    public UUID agreementOf(UUID request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> agreements.from(request).getFirst().id());
    }

    /** Instead of waiting for the pause before the next attempt. */
    public void due() {
        QuarkusTransaction.requiringNew()
                .run(() -> grants.update("nextAttemptAt = ?1 where nextAttemptAt is not null", Instant.EPOCH));
    }

    /** Works off what is due, and waits for what a commit itself may have woken. */
    public void settle() {
        reconciler.run();
        await().until(() -> QuarkusTransaction.requiringNew().call(() -> grants.count("leasedUntil is not null")) == 0);
    }

    /** The requester asks for another last day, so many days from now. */
    public void changed(Person person, UUID request, int days) {
        long version = QuarkusTransaction.requiringNew()
                .call(() -> requests.findById(request).version());
        changeRequest.change(
                person,
                request,
                version,
                new AccessRequestInput(
                        Samples.PURPOSE, LocalDate.now(ZoneOffset.UTC).plusDays(days), true, "change"));
    }

    /** A form about a request, as its page sends it now: with the version that was looked at. */
    public Map<String, String> seen(UUID request, Map<String, String> form) {
        Map<String, String> sent = new HashMap<>(form);
        long version = QuarkusTransaction.requiringNew()
                .call(() -> requests.findById(request).version());
        sent.put("version", String.valueOf(version));
        return sent;
    }

    /** The same by the request's address. */
    public Map<String, String> seen(String address, Map<String, String> form) {
        return seen(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)), form);
    }
}
