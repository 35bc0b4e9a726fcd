package io.fondaco.api.access;

import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.asking.ChangeRequest;
import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.asking.RequestQuestions;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What happened before the call that a test is about: somebody asked for daily temperatures, and got them. */
@ApplicationScoped
public class Access {

    private final DataProducts products;
    private final RequestAccess requestAccess;
    private final ChangeRequest changeRequest;
    private final DecideRequest decideRequest;
    private final AccessRequests requests;
    private final Agreements agreements;
    private final RequestQuestions talk;

    Access(
            DataProducts products,
            RequestAccess requestAccess,
            ChangeRequest changeRequest,
            DecideRequest decideRequest,
            AccessRequests requests,
            Agreements agreements,
            RequestQuestions talk) {
        this.products = products;
        this.requestAccess = requestAccess;
        this.changeRequest = changeRequest;
        this.decideRequest = decideRequest;
        this.requests = requests;
        this.agreements = agreements;
        this.talk = talk;
    }

    /** The id of a request that waits. */
    @Transactional
    public UUID ask(Person person) {
        AccessRequestInput input = new AccessRequestInput(
                PURPOSE, LocalDate.now().plusMonths(6), true, UUID.randomUUID().toString());
        return requestAccess
                .send(
                        person,
                        products.find(person, "weather", "daily-temperatures").orElseThrow(),
                        input)
                .id();
    }

    /** An approver asks about a request. */
    @Transactional
    public void question(Person approver, UUID request) {
        talk.ask(approver, request, "For which report?");
    }

    /** An approver declines, and names a product that serves better. */
    @Transactional
    public void decline(Person approver, UUID request, String betterProduct) {
        decideRequest.decide(
                approver,
                request,
                new DecisionInput(Decision.Outcome.DECLINED, "Not for this purpose", null, null, betterProduct, null));
    }

    /** The requester asks for another last day. */
    @Transactional
    public void change(Person person, UUID request) {
        long version = requests.findById(request).version();
        AccessRequestInput input =
                new AccessRequestInput(PURPOSE, LocalDate.now().plusDays(9), true, "change");
        changeRequest.change(person, request, version, input);
    }

    /** A body about a request, with the version that was looked at. */
    @Transactional
    public Map<String, Object> seen(UUID request, Map<String, ?> body) {
        Map<String, Object> sent = new HashMap<>(body);
        sent.put("version", requests.findById(request).version());
        return sent;
    }

    /** The id of an agreement in force. */
    @Transactional
    public UUID give(Person person) {
        UUID request = ask(person);
        decideRequest.decide(OTTO, request, DecisionInput.approved());
        return agreements.from(request).getFirst().id();
    }
}
