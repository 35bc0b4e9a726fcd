package io.fondaco.access.agreement;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.ServiceAccountRemoved;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.Reason;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An agreement ends: taken away by an owner, given back by its holder, or by time. */
@ApplicationScoped
public class EndAgreement {

    private static final int NOTICE_DAYS = 7;

    private final Agreements agreements;
    private final HolderPrincipals principals;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<AgreementEnded> ended;
    private final Event<RevocationAnnounced> announced;

    EndAgreement(
            Agreements agreements,
            HolderPrincipals principals,
            People people,
            AuditTrail audit,
            Clock clock,
            Event<AgreementEnded> ended,
            Event<RevocationAnnounced> announced) {
        this.agreements = agreements;
        this.principals = principals;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.ended = ended;
        this.announced = announced;
    }

    /**
     * An owner takes the access away. All ports that came from the same request end with it.
     *
     * @param reason why, 10 to 500 characters; the holder reads it
     */
    @Transactional
    public Agreement revoke(Person owner, UUID id, String reason) {
        Agreement agreement = revocable(owner, id, reason);
        endEach(together(agreement), EndReason.REVOKED, owner.name(), reason.strip());
        return agreement;
    }

    /** The same at the end of the day in a week, so that the holder can finish; the holder is told at once. */
    @Transactional
    public Agreement revokeInAWeek(Person owner, UUID id, String reason) {
        Agreement agreement = revocable(owner, id, reason);
        requireNotAnnounced(agreement);
        LocalDate last = lastDayOfNotice();
        Instant at = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        together(agreement).forEach(each -> {
            each.announceRevocation(owner.name(), reason.strip(), at);
            audit.record(entry(
                    each,
                    owner.name(),
                    AuditAction.AGREEMENT_REVOCATION_ANNOUNCED,
                    "On %s: %s".formatted(Day.written(last), reason.strip())));
        });
        announced.fire(new RevocationAnnounced(agreement.id()));
        return agreement;
    }

    /** The last day, in UTC, of an access that is taken away in a week from now. */
    public LocalDate lastDayOfNotice() {
        return Day.today(clock).plusDays(NOTICE_DAYS);
    }

    private Agreement revocable(Person owner, UUID id, String reason) {
        Agreement agreement = find(owner, id);
        if (!agreement.port().product().isDecidedBy(owner)) {
            throw new Forbidden("not-an-owner", "Only the owners of this product take access away.");
        }
        requireOpen(agreement);
        if (!Reason.fits(reason)) {
            throw new Invalid("reason-invalid", Map.of("reason", "Say why, in 10 to 500 characters"));
        }
        return agreement;
    }

    /** The holder gives the access back. */
    @Transactional
    public Agreement release(Person holder, UUID id) {
        Agreement agreement = find(holder, id);
        if (!mayRelease(holder, agreement)) {
            throw new Forbidden("not-your-agreement", "Only the holder can give access back.");
        }
        requireOpen(agreement);
        endEach(together(agreement), EndReason.RELEASED, holder.name(), "");
        return agreement;
    }

    /**
     * Refuses what can be done only while it gives something, and says who ended it and why.
     *
     * @throws Conflict if it has ended
     */
    public void requireOpen(Agreement agreement) {
        if (!agreement.isOpen()) {
            throw new Conflict("agreement-ended", howItEnded(agreement));
        }
    }

    /**
     * Refuses what makes no sense any more when it is known that it will be taken away.
     *
     * @throws Conflict that says by whom, when and why
     */
    public void requireNotAnnounced(Agreement agreement) {
        if (agreement.announced()) {
            throw new Conflict(
                    "revocation-announced",
                    "%s takes this access away on %s already. The reason given: “%s”."
                            .formatted(who(agreement), day(agreement.endsAt()), agreement.endNote()));
        }
    }

    private String howItEnded(Agreement agreement) {
        String day = day(agreement.endedAt());
        return switch (agreement.endReason().orElse(EndReason.EXPIRED)) {
            case REVOKED, REVIEW ->
                "%s took this access away on %s: “%s”".formatted(who(agreement), day, agreement.endNote());
            case RELEASED -> "%s gave this access back on %s.".formatted(who(agreement), day);
            case UNDONE -> "%s took the approval of this access back on %s.".formatted(who(agreement), day);
            case SUPERSEDED -> "Another access took the place of this one on %s.".formatted(day);
            case EXPIRED, RETIRED, PORT_REMOVED, PERSON_LEFT, NO_LONGER_OWNER ->
                "This access ended on %s.".formatted(day);
        };
    }

    private String who(Agreement agreement) {
        return agreement
                .endedBy()
                .filter(by -> !Person.isPortal(by))
                .map(people::displayName)
                .orElse("A review");
    }

    private static String day(Optional<Instant> moment) {
        return moment.map(at -> Day.written(LocalDate.ofInstant(at.minusNanos(1), ZoneOffset.UTC)))
                .orElse("an earlier day");
    }

    /** Who asked for a team or a program gives it back only while they belong to it, or answer for it. */
    private boolean mayRelease(Person person, Agreement agreement) {
        return switch (agreement.holder().kind()) {
            case PERSON -> agreement.principal().equals(person.name());
            case TEAM -> agreement.isAskedForBy(person) && person.teams().contains(agreement.principal());
            case SERVICE_ACCOUNT, DOMAIN ->
                principals.people(agreement.holder()).contains(person.name());
        };
    }

    private Agreement find(Person viewer, UUID id) {
        return agreements
                .find(viewer, id)
                .filter(agreement -> !agreement.standing())
                .orElseThrow(Agreements::unknown);
    }

    private List<Agreement> together(Agreement agreement) {
        return agreement
                .request()
                .map(request -> agreements.from(request).stream()
                        .filter(other -> other == agreement || other.isOpen())
                        .toList())
                .orElse(List.of(agreement));
    }

    /** Ends one agreement in the caller's transaction and makes its grants due. */
    public void end(Agreement agreement, EndReason reason, String by, String note) {
        AgreementState before = agreement.state();
        agreement.end(reason, by, note, clock.instant());
        ended(agreement, before);
    }

    /** Ends all that a holder may read now or soon, in the caller's transaction, and makes the grants due. */
    public void endAllOf(Holder holder, EndReason reason, String by, String note) {
        endEach(agreements.openOf(holder), reason, by, note);
    }

    /** Ends several, in one order: two who end some of the same do not wait for each other. */
    void endEach(Collection<Agreement> several, EndReason reason, String by, String note) {
        several.stream().sorted(Agreements.IN_ORDER).forEach(agreement -> end(agreement, reason, by, note));
    }

    void on(@Observes ServiceAccountRemoved removed) {
        endAllOf(new Holder(HolderKind.SERVICE_ACCOUNT, removed.account()), EndReason.RELEASED, removed.by(), "");
    }

    /** Ends one agreement whose time is over, in the caller's transaction, and makes its grants due. */
    public void expire(Agreement agreement) {
        AgreementState before = agreement.state();
        agreement.expire(clock.instant());
        ended(agreement, before);
    }

    private void ended(Agreement agreement, AgreementState before) {
        EndReason reason = agreement.endReason().orElseThrow();
        principals.touch(agreement);
        audit.record(entry(agreement, agreement.endedBy().orElseThrow(), action(reason), agreement.endNote())
                .changed(before.name(), agreement.state().name()));
        ended.fire(new AgreementEnded(agreement.id()));
    }

    private static AuditAction action(EndReason reason) {
        return switch (reason) {
            case EXPIRED -> AuditAction.AGREEMENT_EXPIRED;
            case REVOKED -> AuditAction.AGREEMENT_REVOKED;
            case RELEASED -> AuditAction.AGREEMENT_RELEASED;
            case RETIRED -> AuditAction.AGREEMENT_RETIRED;
            case PORT_REMOVED -> AuditAction.AGREEMENT_PORT_REMOVED;
            case SUPERSEDED -> AuditAction.AGREEMENT_SUPERSEDED;
            case UNDONE -> AuditAction.AGREEMENT_UNDONE;
            case PERSON_LEFT -> AuditAction.AGREEMENT_PERSON_LEFT;
            case REVIEW -> AuditAction.AGREEMENT_REVIEW;
            case NO_LONGER_OWNER -> AuditAction.AGREEMENT_NO_LONGER_OWNER;
        };
    }

    /** An entry about this agreement, done for its holder. */
    public static AuditEntry entry(Agreement agreement, String by, AuditAction action, String detail) {
        return AuditEntry.of(by, action, agreement.port().product().path(), detail)
                .onBehalfOf(agreement.principal())
                .ofRequest(agreement.request().orElse(null))
                .ofAgreement(agreement.id());
    }
}
