package io.fondaco.access.request;

import io.fondaco.access.agreement.GiveAccess;
import io.fondaco.access.holder.Deciders;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.ModeChoice;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to read ports of a product, for a purpose and until a day; here is what became of it.
 *
 * <pre>
 * WAITING --approve--> APPROVED
 *    ^------undo----------'
 *    |-----decline---> DECLINED
 *    |-----withdraw--> WITHDRAWN
 *    '-----lapse-----> LAPSED
 * </pre>
 */
@Entity
@Table(name = "access_request")
public class AccessRequest extends SentRequest {

    @Embedded
    private RequestDetails asked;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    private int step;

    @Enumerated(EnumType.STRING)
    private Deciders.Circle circle = Deciders.Circle.STEP;

    @ElementCollection
    @CollectionTable(name = "access_request_approver", joinColumns = @JoinColumn(name = "request"))
    @Column(name = "person")
    private Set<String> namedApprovers = new TreeSet<>();

    @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
    @OrderBy("decidedAt")
    private List<Decision> decisions = new ArrayList<>();

    @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
    @OrderBy("at")
    private List<RequestMessage> messages = new ArrayList<>();

    @Version
    private long version;

    protected AccessRequest() {}

    /** A request that waits for its first decision. */
    public AccessRequest(long number, CheckedRequest checked, String formKey, Instant now) {
        super(number, checked, formKey, now);
        this.asked = checked.details();
        this.state = RequestState.WAITING;
    }

    /** Says it differently, while it waits; what was decided before counts no more. */
    public void change(RequestDetails details) {
        forgetDecisions();
        asked.become(details);
    }

    /** What was decided before counts no more: it was about something else. */
    public void forgetDecisions() {
        requireWaiting();
        decisions.forEach(Decision::undo);
    }

    /** Waits for the approvers of this step, or for whose turn it is in their place. */
    public void await(int place, Deciders.Circle deciding, Set<String> named) {
        requireWaiting();
        this.step = place;
        this.circle = deciding;
        namedApprovers.retainAll(named);
        namedApprovers.addAll(named);
    }

    /** One approver answers; what follows from it is for the approval to say. */
    public void decide(Approver approver, DecisionInput input, Instant now) {
        requireWaiting();
        if (isOwnOf(approver.name()) || isOwnOf(approver.inPlaceOf())) {
            throw new Forbidden("own-request", "Nobody decides on their own request.");
        }
        decisions.add(new Decision(this, approver, input, now));
    }

    /** Every step is approved; the agreements follow in the same transaction. */
    public void approve(Instant now) {
        requireWaiting();
        close(RequestState.APPROVED, now);
    }

    /** An approver refuses it with a reason that the requester reads. */
    public void decline(Approver approver, DecisionInput input, Instant now) {
        decide(approver, input, now);
        close(RequestState.DECLINED, now);
    }

    /** The last approval was a mistake: waits again for the step that it answered. */
    public void reopen() {
        if (state != RequestState.APPROVED) {
            throw new Conflict("request-not-approved", "This request is not approved.");
        }
        decision().ifPresent(Decision::undo);
        this.state = RequestState.WAITING;
        this.closedAt = null;
    }

    /** The requester no longer wants it. */
    public void withdraw(Instant now) {
        requireWaiting();
        close(RequestState.WITHDRAWN, now);
    }

    /** Nobody answered for too long. */
    public void lapse(Instant now) {
        requireWaiting();
        close(RequestState.LAPSED, now);
    }

    /** An approver asks, or the requester answers. */
    public void say(String author, RequestMessage.Kind kind, String text, Instant now) {
        requireWaiting();
        messages.add(new RequestMessage(this, author, kind, text, now));
    }

    private boolean isOwnOf(String name) {
        return name.equals(requester()) || name.equals(principal());
    }

    private void requireWaiting() {
        if (state != RequestState.WAITING) {
            throw new Conflict("request-closed", "This request is no longer waiting.");
        }
    }

    private void close(RequestState outcome, Instant now) {
        this.state = outcome;
        this.closedAt = now;
    }

    /** All that it says. */
    public RequestDetails asked() {
        return asked;
    }

    /** The ports asked for. */
    public Set<OutputPort> ports() {
        return asked.ports();
    }

    /** What the data will be used for, in the requester's words. */
    public String purpose() {
        return asked.purpose();
    }

    /** The last day of the access. */
    public LocalDate endsOn() {
        return asked.endsOn();
    }

    /** Where it stands. */
    public RequestState state() {
        return state;
    }

    /** When it was decided, withdrawn or lapsed. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The step that it waits for, by its place in the policy. */
    public int step() {
        return step;
    }

    /** The circle whose turn it is: another than the step's own where nobody in that one could decide. */
    public Deciders.Circle circle() {
        return circle;
    }

    /** Whom the present step names; empty where the product's owners and approvers decide. */
    public Set<String> namedApprovers() {
        return Set.copyOf(namedApprovers);
    }

    /** Those by whose decision the present step is answered: whom it names, else the product's owners and approvers. */
    public Set<String> deciders() {
        return namedApprovers.isEmpty() ? product().approvers() : namedApprovers();
    }

    /** The last decision that counts, if there is one. */
    public Optional<Decision> decision() {
        return decisions().stream().reduce((_, later) -> later);
    }

    /** The decisions that count, oldest first. */
    public List<Decision> decisions() {
        return decisions.stream().filter(decision -> !decision.undone()).toList();
    }

    /** Names of those who approved the present step, as whose decision it is. */
    public Set<String> approvedBy() {
        return approved().by(step);
    }

    /** Names of those who approved another step than this one, and in whose place. */
    public Set<String> approvedElsewhere(int place) {
        return approved().elsewhere(place);
    }

    /** The last day that the approvers grant: the one asked for, or an earlier one. */
    public LocalDate agreedEnd() {
        return approved().until(endsOn());
    }

    /** The ports that the approvers grant: those asked for, or fewer. */
    public Set<OutputPort> agreedPorts() {
        return approved().among(ports());
    }

    /** In which way the approvers let it be read: as was asked for, or showing less. */
    public ModeChoice agreedReads() {
        return approved().reads(asked.reads());
    }

    private ApprovedTerms approved() {
        return new ApprovedTerms(decisions());
    }

    /** What the agreements say that come of it. */
    public GiveAccess.Terms terms() {
        return new GiveAccess.Terms(
                id(),
                reference(),
                requester(),
                holder(),
                purpose(),
                agreedPorts(),
                agreedEnd(),
                decision().flatMap(Decision::onBehalfOf).orElse(null),
                extended().map(AccessRequest::id).orElse(null),
                agreedReads());
    }

    /** Questions and answers, oldest first. */
    public List<RequestMessage> messages() {
        return List.copyOf(messages);
    }

    /** The question that the requester has not answered yet, if there is one. */
    public Optional<RequestMessage> openQuestion() {
        return messages.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.getLast()).filter(last -> last.kind() == RequestMessage.Kind.QUESTION);
    }

    /** Raised by every change: what a form shows that was made from an older one. */
    public long version() {
        return version;
    }
}
