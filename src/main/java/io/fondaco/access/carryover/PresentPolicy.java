package io.fondaco.access.carryover;

import io.fondaco.access.approval.AutomaticApproval;
import io.fondaco.access.carryover.AskedBefore.Decided;
import io.fondaco.access.carryover.CarryOverRule.Given;
import io.fondaco.access.carryover.CarryOverRule.Why;
import io.fondaco.access.carryover.DueCarryOvers.Candidate;
import io.fondaco.access.mode.ModeChecks;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.Decider;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.ApprovalPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The present policy of one product, against those under which accesses were given. */
final class PresentPolicy {

    private final DataProduct product;
    private final ApprovalPolicy present;
    private final Policies policies;
    private final AutomaticApproval.Standing rules;
    private final ModeChecks modes;
    private final Map<UUID, Decided> decided;
    private final Map<Integer, ApprovalPolicy> given = new HashMap<>();

    PresentPolicy(
            DataProduct product,
            Policies policies,
            AutomaticApproval automatic,
            ModeChecks modes,
            Map<UUID, Decided> decided) {
        this.product = product;
        this.policies = policies;
        this.present = policies.of(product);
        this.rules = automatic.standing(product, present);
        this.modes = modes;
        this.decided = decided;
    }

    /** Whether this person may ask by it. */
    boolean mayAsk(Person person) {
        return present.mayAsk(person);
    }

    /** Why the access is not carried over without a request; empty where it is. */
    Optional<Why> asks(Candidate candidate, Person asker) {
        OutputPort later = candidate.step().later();
        ModeChoice reads = candidate.held().reads();
        if (modes.whyNot(List.of(later), reads).isPresent()) {
            return Optional.of(Why.OTHER_MODES);
        }
        if (CarryOverRule.hasNewPersonalData(candidate.step(), reads)) {
            return Optional.of(Why.PERSONAL_DATA);
        }
        Optional<Decided> then = candidate.held().request().map(decided::get);
        if (then.isEmpty()) {
            return Optional.of(Why.OUTSIDE);
        }
        boolean automatic = !then.get().automatic().isEmpty() && !isForPeople(later, reads);
        boolean enough = CarryOverRule.suffices(
                given(then.get()),
                present,
                later.showsPersonalData(reads),
                automatic && rules.covers(asker, candidate.held().holder()));
        return enough ? Optional.empty() : Optional.of(Why.OTHER_POLICY);
    }

    /** Whether people decide on this way of reading, whatever the rules say. */
    private static boolean isForPeople(OutputPort port, ModeChoice reads) {
        return port.modes()
                .named(reads.mode())
                .filter(mode -> mode.decider() == Decider.PEOPLE)
                .isPresent();
    }

    private Given given(Decided then) {
        ApprovalPolicy policy = given.computeIfAbsent(then.policy(), number -> policies.of(product, number));
        return new Given(policy, then.approved(), then.automatic());
    }
}
