package io.fondaco.access.carryover;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.asking.PrepareRequest;
import io.fondaco.access.carryover.DueCarryOvers.Due;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError;
import io.fondaco.product.OutputPort;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets whoever holds one major of a port hold the next one as well. What was done once is not done again. */
@ApplicationScoped
class CarryOver {

    /** How many accesses were carried over, and for how many a request was made instead. */
    record Result(int carried, int asked) {}

    private final DueCarryOvers due;
    private final Agreements agreements;
    private final HolderPrincipals principals;
    private final PrepareRequest prepareRequest;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<CarriedOver> news;

    CarryOver(
            DueCarryOvers due,
            Agreements agreements,
            HolderPrincipals principals,
            PrepareRequest prepareRequest,
            AuditTrail audit,
            Clock clock,
            Event<CarriedOver> news) {
        this.due = due;
        this.agreements = agreements;
        this.principals = principals;
        this.prepareRequest = prepareRequest;
        this.audit = audit;
        this.clock = clock;
        this.news = news;
    }

    /** In transactions of its own: all that is carried over in one, each request in another. */
    Result in(UUID product) {
        record Ask(UUID held, UUID later, CarryOverRule.Why why) {}
        record Found(int carried, List<Ask> asks) {}
        Found found = QuarkusTransaction.requiringNew().call(() -> {
            List<Due> all = due.of(product);
            List<Due> free = all.stream()
                    .filter(one -> one.asks().isEmpty())
                    .sorted(Comparator.comparing(Due::held, Agreements.IN_ORDER))
                    .toList();
            free.forEach(this::carry);
            List<Ask> asks = all.stream()
                    .filter(one -> one.asks().isPresent())
                    .map(one -> new Ask(
                            one.held().id(), one.step().later().id(), one.asks().get()))
                    .toList();
            return new Found(free.size(), asks);
        });
        int asked = 0;
        for (Ask ask : found.asks()) {
            try {
                asked += ask(ask.held(), ask.later(), ask.why());
            } catch (DomainError e) {
                Log.infof("No request made: agreement=%s reason=%s", ask.held(), e.code());
            }
        }
        return new Result(found.carried(), asked);
    }

    private void carry(Due one) {
        Agreement carried = one.held().carriedTo(one.step().later(), clock.instant());
        carried.readThrough(due.through(one));
        agreements.persist(carried);
        principals.touch(carried);
        audit.record(EndAgreement.entry(
                carried,
                "system:versions",
                AuditAction.AGREEMENT_CARRIED_OVER,
                "From %s to %s"
                        .formatted(one.step().older().name(), one.step().later().name())));
        news.fire(new CarriedOver(one.held().id(), one.step().later().id(), Optional.empty()));
    }

    private int ask(UUID held, UUID later, CarryOverRule.Why why) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean sent = prepareRequest.prepare(agreements.findById(held), port(later));
            if (sent) {
                news.fire(new CarriedOver(held, later, Optional.of(why)));
            }
            return sent ? 1 : 0;
        });
    }

    private OutputPort port(UUID id) {
        return agreements.getEntityManager().find(OutputPort.class, id);
    }
}
