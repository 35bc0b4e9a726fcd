package io.fondaco.access.request;

import io.fondaco.access.agreement.GiveAccess;
import io.fondaco.access.holder.Deciders;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to read ports of a product, for a purpose and until a day.
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
public class AccessRequest {

    @Id
    private UUID id;

    private long number;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product")
    private DataProduct product;

    private String requester;

    private String principal;

    @Embedded
    private RequestDetails asked;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "form_key")
    private String formKey;

    @Column(name = "form_hash")
    private @Nullable String formHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_kind")
    private HolderKind holderKind;

    private int step;

    @ManyToOne
    @JoinColumn(name = "extends_request")
    private @Nullable AccessRequest extended;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "access_request_approver", joinColumns = @JoinColumn(name = "request"))
    @Column(name = "person")
    private Set<String> namedApprovers = new TreeSet<>();

    @Enumerated(EnumType.STRING)
    private Deciders.Circle circle = Deciders.Circle.STEP;

    @ElementCollection
    @CollectionTable(name = "access_request_behind", joinColumns = @JoinColumn(name = "request"))
    @Column(name = "person")
    private Set<String> stoodBehind = new TreeSet<>();

    @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
    @OrderBy("decidedAt")
    private List<Decision> decisions = new ArrayList<>();

    @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
    @OrderBy("at")
    private List<RequestMessage> messages = new ArrayList<>();

    protected AccessRequest() {}

    /** A request that waits for its first decision; it has been checked by {@code RequestAccess}. */
    public AccessRequest(long number, DataProduct product, Person requester, CheckedDetails input, Instant now) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.product = product;
        this.requester = requester.name();
        this.principal = input.holder().name();
        this.holderKind = input.holder().kind();
        this.extended = input.extended();
        this.formKey = input.formKey();
        this.state = RequestState.WAITING;
        this.sentAt = now;
        this.asked = new RequestDetails(input, product.termsVersion());
    }

    /** Notes what was sent, so that the same key with another content is refused. */
    public void sentAs(String fingerprint) {
        this.formHash = fingerprint;
    }

    /** Whether this is what was sent; true for a request of a time when that was not noted. */
    public boolean isSentAs(String fingerprint) {
        return formHash == null || formHash.equals(fingerprint);
    }

    /** Says it differently, while it waits; what was decided before counts no more. */
    public void change(CheckedDetails input) {
        requireWaiting();
        decisions.forEach(Decision::undo);
        asked.write(input, product.termsVersion());
    }

    /** Waits for the approvers of this step, or for whose turn it is in their place. */
    public void await(int place, Deciders.Circle deciding, Set<String> named) {
        requireWaiting();
        this.step = place;
        this.circle = deciding;
        namedApprovers.retainAll(named);
        namedApprovers.addAll(named);
    }

    /** These people stood behind it when it was sent: they don't decide on it even if they have gone since. */
    public void noteBehind(Set<String> people) {
        stoodBehind.addAll(people);
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

    /** The last approval was a slip: waits again for the step that it answered. */
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

    /** One approver answers; what follows from it is for the approval to say. */
    public void decide(Approver approver, DecisionInput input, Instant now) {
        requireWaiting();
        if (isOwnOf(approver.name()) || isOwnOf(approver.inPlaceOf())) {
            throw new Forbidden("own-request", "Nobody decides on their own request.");
        }
        decisions.add(new Decision(this, approver, input, now));
    }

    private boolean isOwnOf(String name) {
        return name.equals(requester) || name.equals(principal);
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

    /** The key. */
    public UUID id() {
        return id;
    }

    /** The number that people quote, such as {@code REQ-1042}. */
    public String reference() {
        return "REQ-" + number;
    }

    /** What is asked for. */
    public DataProduct product() {
        return product;
    }

    /** All that it says. */
    public RequestDetails asked() {
        return asked;
    }

    /** The ports asked for. */
    public Set<OutputPort> ports() {
        return asked.ports();
    }

    /** Who asks, by the name in Trino. */
    public String requester() {
        return requester;
    }

    /** For whom: the name in Trino that will hold the grant. */
    public String principal() {
        return principal;
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

    /** When it was sent. */
    public Instant sentAt() {
        return sentAt;
    }

    /** When it was decided, withdrawn or lapsed. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
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
        return approved().to(step);
    }

    /** Names of those who approved another step than this one, and in whose place. */
    public Set<String> approvedElsewhere(int place) {
        return decisions().stream()
                .filter(decision -> decision.step() != place)
                .flatMap(decision -> Stream.of(decision.approver(), decision.inPlaceOf()))
                .collect(Collectors.toSet());
    }

    /** The last day that the approvers grant: the one asked for, or an earlier one. */
    public LocalDate agreedEnd() {
        return approved().until(endsOn());
    }

    /** The ports that the approvers grant: those asked for, or fewer. */
    public Set<OutputPort> agreedPorts() {
        return approved().among(ports());
    }

    /** What the agreements say that come of it. */
    public GiveAccess.Terms terms() {
        return new GiveAccess.Terms(
                id,
                reference(),
                requester,
                holder(),
                purpose(),
                agreedPorts(),
                agreedEnd(),
                extended == null ? null : extended.id());
    }

    private ApprovedTerms approved() {
        return new ApprovedTerms(decisions());
    }

    /** For whom it is. */
    public Holder holder() {
        return new Holder(holderKind, principal);
    }

    /** The step that it waits for, by its place in the policy. */
    public int step() {
        return step;
    }

    /** Whom the present step names; empty where the product's owners and approvers decide. */
    public Set<String> namedApprovers() {
        return Set.copyOf(namedApprovers);
    }

    /** Those by whose decision the present step is answered: whom it names, else the product's owners and approvers. */
    public Set<String> deciders() {
        return namedApprovers.isEmpty() ? product.approvers() : namedApprovers();
    }

    /** In which circle whose turn it is: another than the step's own where none of those could decide. */
    public Deciders.Circle circle() {
        return circle;
    }

    /** Those of the possible deciders who stood behind it when it was sent. */
    Set<String> stoodBehind() {
        return Set.copyOf(stoodBehind);
    }

    /** The request whose access this one prolongs or changes, if it does. */
    public Optional<AccessRequest> extended() {
        return Optional.ofNullable(extended);
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
