package io.fondaco.access.asking;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.holder.PresenceCheck;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.CheckedRequest;
import io.fondaco.access.request.RequestChecks;
import io.fondaco.access.request.RequestDetails;
import io.fondaco.common.Sha256;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.policy.NumberedPolicy;
import io.fondaco.product.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Asks in the name of a holder for the next major of what they read, as they asked for it then. */
@ApplicationScoped
public class PrepareRequest {

    private static final int KEY = 36;

    private final AccessRequests requests;
    private final DataProducts products;
    private final Policies policies;
    private final AskingPeople people;
    private final RequestChecks checks;
    private final PresenceCheck presence;
    private final BeginRequest beginRequest;

    PrepareRequest(
            AccessRequests requests,
            DataProducts products,
            Policies policies,
            AskingPeople people,
            RequestChecks checks,
            PresenceCheck presence,
            BeginRequest beginRequest) {
        this.requests = requests;
        this.products = products;
        this.policies = policies;
        this.people = people;
        this.checks = checks;
        this.presence = presence;
        this.beginRequest = beginRequest;
    }

    /**
     * In the caller's transaction. Nothing is sent twice, nothing for who may not ask any longer, and nothing beside a
     * request of theirs that waits.
     *
     * @return whether a request was sent
     */
    public boolean prepare(Agreement held, OutputPort later) {
        DataProduct product = products.findLocked(later.product().id()).orElseThrow();
        String key = Sha256.hex("next major " + held.id() + " " + later.id()).substring(0, KEY);
        NumberedPolicy present = policies.present(product);
        if (!held.isOpen()
                || later.modes().offered(held.reads().mode()).isEmpty()
                || requests.waiting(held.holder(), product).isPresent()) {
            return false;
        }
        return people.behind(held)
                .filter(person -> present.policy().mayAsk(person))
                .filter(person -> requests.sentBy(person, key).isEmpty())
                .map(person -> send(person, held, later, new Sent(present, key)))
                .orElse(false);
    }

    /** Under which policy, and as what. */
    private record Sent(NumberedPolicy present, String key) {}

    private boolean send(Person person, Agreement held, OutputPort later, Sent sent) {
        presence.require(person.name(), held.holder());
        DataProduct product = later.product();
        LocalDate latest = checks.latestEnd(product, sent.present().policy());
        LocalDate last = held.lastDay().filter(latest::isAfter).orElse(latest);
        RequestDetails details = RequestDetails.prepared(later, sent.present().number(), held.purpose(), last);
        details.readAs(held.reads());
        CheckedRequest checked = new CheckedRequest(
                person, product, held.holder(), sent.present().policy(), details, null);
        beginRequest.begin(checked, sent.key(), sent.key());
        return true;
    }
}
