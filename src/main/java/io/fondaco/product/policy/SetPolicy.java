package io.fondaco.product.policy;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.SeenVersion;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.terms.ApprovalPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An owner says who may ask and who decides, from now on: requests that wait keep the policy they were sent under. */
@ApplicationScoped
public class SetPolicy {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK);

    private final Policies policies;
    private final PolicyChecks checks;
    private final DataProducts products;
    private final People people;
    private final PolicyWording wording;
    private final Clock clock;
    private final AuditTrail audit;

    SetPolicy(
            Policies policies,
            PolicyChecks checks,
            DataProducts products,
            People people,
            PolicyWording wording,
            Clock clock,
            AuditTrail audit) {
        this.policies = policies;
        this.checks = checks;
        this.products = products;
        this.people = people;
        this.wording = wording;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Sets the policy; says whether it differs from what held.
     *
     * @param seen the number of the state that the owner looked at, or null where nobody looked
     * @throws Invalid with a sentence for each part that does not fit
     */
    @Transactional
    public boolean set(Person owner, DataProduct product, ApprovalPolicy policy, @Nullable Long seen) {
        requireOwner(owner, product);
        // Two owners come one after the other, so that the second is told what the first set.
        products.findLocked(product.id());
        NumberedPolicy present = policies.present(product);
        SeenVersion.require(seen, present.number(), "policy-changed", () -> changed(product, seen, present.policy()));
        ApprovalPolicy before = present.policy();
        ApprovalPolicy after = policy.keepingPeriodsOf(before, today());
        if (after.equals(before)) {
            // What is sent back as it was may say what would not fit today: an approver who has left, for instance.
            return false;
        }
        Map<String, String> errors = checks.errors(product, after);
        if (!errors.isEmpty()) {
            throw new Invalid("policy-invalid", errors);
        }
        boolean changed = policies.set(product, after, owner.name());
        if (changed) {
            String what = String.join("; ", difference(before, after));
            AuditEntry entry = AuditEntry.of(owner.name(), AuditAction.POLICY_CHANGED, product.path(), what);
            audit.record(entry.changed("policy " + present.number(), "policy " + policies.numberOf(product)));
        }
        return changed;
    }

    /**
     * Whoever may not set the policy is told that before anything that is wrong with what they sent.
     *
     * @throws Forbidden to everybody but the owners
     */
    public void requireOwner(Person person, DataProduct product) {
        if (!product.isOwnedBy(person)) {
            throw new Forbidden("not-an-owner", "Only the owners of this product set its policy.");
        }
    }

    private String changed(DataProduct product, @Nullable Long seen, ApprovalPolicy present) {
        String who = policies.latest(product)
                .map(version -> version.fromFile()
                        ? "The product's files changed the policy"
                        : people.displayName(version.changedBy()) + " changed the policy")
                .orElse("The policy was changed");
        String when = policies.latest(product)
                .map(version ->
                        " (%s)".formatted(TIME.format(version.changedAt().atZone(ZoneOffset.UTC))))
                .orElse("");
        List<String> parts = policies.byNumber(product, seen == null ? 0 : seen.intValue())
                .map(before -> difference(before, present))
                .orElse(List.of());
        return "%s since you looked at it%s%s. Look at it again, then save."
                .formatted(who, when, parts.isEmpty() ? "" : ": " + String.join("; ", parts));
    }

    private List<String> difference(ApprovalPolicy before, ApprovalPolicy after) {
        return new PolicyDifference(before, after, wording.of(List.of(before, after))).parts();
    }

    private LocalDate today() {
        return Day.today(clock);
    }
}
