package io.fondaco.web.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.OTTO;

import io.fondaco.access.asking.RequestQuestions;
import io.fondaco.access.grant.DriftCheck;
import io.fondaco.access.holder.HandOverServiceAccount;
import io.fondaco.access.holder.RegisterServiceAccount;
import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewScope;
import io.fondaco.access.review.StartReview;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.policy.SetPolicy;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.product.terms.Question;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What the owner of the daily temperatures did before a page is opened. */
@ApplicationScoped
public class OwnerActions {

    private static final Person PAULA = new Person("paula", "Paula", "paula@example.com", Set.of(), false);

    private final Samples samples;
    private final DataProducts products;
    private final SetPolicy setPolicy;
    private final StartReview startReview;
    private final RequestQuestions talk;
    private final RegisterServiceAccount registerServiceAccount;
    private final DriftCheck driftCheck;
    private final HandOverServiceAccount handOver;

    OwnerActions(
            Samples samples,
            DataProducts products,
            SetPolicy setPolicy,
            StartReview startReview,
            RequestQuestions talk,
            RegisterServiceAccount registerServiceAccount,
            DriftCheck driftCheck,
            HandOverServiceAccount handOver) {
        this.samples = samples;
        this.products = products;
        this.setPolicy = setPolicy;
        this.startReview = startReview;
        this.talk = talk;
        this.registerServiceAccount = registerServiceAccount;
        this.driftCheck = driftCheck;
        this.handOver = handOver;
    }

    /** A policy with two steps and a question, a service account, and a review whose id is given back. */
    public UUID inOrder() {
        setsAPolicy();
        registerServiceAccount.register(BEN, "svc-report", "Draws the report every morning");
        LocalDate due = LocalDate.now(ZoneOffset.UTC).plusDays(14);
        return QuarkusTransaction.requiringNew()
                .call(() -> startReview
                        .start(OTTO, ReviewScope.of(product(), due, Review.OnSilence.END))
                        .id());
    }

    /** A policy with two steps and a question. */
    public void setsAPolicy() {
        samples.signedIn(PAULA);
        QuarkusTransaction.requiringNew()
                .run(() -> setPolicy.set(
                        OTTO,
                        product(),
                        new ApprovalPolicy(
                                Set.of(),
                                List.of(),
                                List.of(
                                        ApprovalStep.OWNER,
                                        new ApprovalStep("privacy office", Set.of(PAULA.name()), false, true)),
                                Period.ZERO,
                                Period.ofDays(90),
                                Period.ofDays(365),
                                true,
                                List.of(new Question("region", "Which region?", List.of("north", "south"), false))),
                        null));
    }

    /** A policy by which everybody gets it at once. */
    public void givesToEveryone() {
        sets(policy -> new ApprovalPolicy(
                Set.of(),
                List.of(new AutoApproval("everyone", AutoApproval.Kind.EVERYONE, "")),
                policy.steps(),
                policy.shortest(),
                policy.usual(),
                policy.longest(),
                policy.partial(),
                policy.questions()));
    }

    /** A policy by which only members of this team may ask. */
    public void letsOnlyAsk(String team) {
        sets(policy -> new ApprovalPolicy(
                Set.of(team),
                List.of(),
                policy.steps(),
                policy.shortest(),
                policy.usual(),
                policy.longest(),
                policy.partial(),
                policy.questions()));
    }

    /** A policy by which this person decides after the owners. */
    public void asksForTwoSteps(String step, Person second) {
        samples.signedIn(second);
        sets(policy -> new ApprovalPolicy(
                Set.of(),
                List.of(),
                List.of(ApprovalStep.OWNER, new ApprovalStep(step, Set.of(second.name()), false, false)),
                policy.shortest(),
                policy.usual(),
                policy.longest(),
                policy.partial(),
                policy.questions()));
    }

    /** A policy by which a rule answers for the owners, and this person decides after it. */
    public void givesToEveryoneWhom(Person second) {
        samples.signedIn(second);
        sets(policy -> new ApprovalPolicy(
                Set.of(),
                List.of(new AutoApproval("everyone", AutoApproval.Kind.EVERYONE, "")),
                List.of(ApprovalStep.OWNER, new ApprovalStep("privacy office", Set.of(second.name()), false, false)),
                policy.shortest(),
                policy.usual(),
                policy.longest(),
                policy.partial(),
                policy.questions()));
    }

    private void sets(UnaryOperator<ApprovalPolicy> change) {
        QuarkusTransaction.requiringNew()
                .run(() -> setPolicy.set(
                        OTTO,
                        product(),
                        change.apply(ApprovalPolicy.ofOwners(product().maxPeriod())),
                        null));
    }

    private DataProduct product() {
        return products.find(OTTO, "weather", "daily-temperatures").orElseThrow();
    }

    /** Ben offers his service account to Ada, who must have signed in before. */
    public void offersTheAccount() {
        handOver.offer(BEN, "svc-report", ADA.name(), null);
    }

    /** Asks about a request. */
    public void asks(UUID request, String question) {
        talk.ask(OTTO, request, question);
    }

    /** Compares Trino with the agreements. */
    public void checks() {
        driftCheck.run();
    }
}
