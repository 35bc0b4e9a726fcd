package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.Domains;
import io.fondaco.product.Teams;
import io.fondaco.product.policy.ApprovalPolicy;
import io.fondaco.product.policy.ApprovalStep;
import io.fondaco.product.policy.AutoApproval;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.policy.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;

/** An owner says who may ask and who decides, from now on: requests that wait keep the policy they were sent under. */
@ApplicationScoped
public class SetPolicy {

    private static final int LONGEST_TEXT = 300;

    private final Policies policies;
    private final Teams teams;
    private final Domains domains;
    private final AuditTrail audit;

    SetPolicy(Policies policies, Teams teams, Domains domains, AuditTrail audit) {
        this.policies = policies;
        this.teams = teams;
        this.domains = domains;
        this.audit = audit;
    }

    /**
     * Sets the policy; says whether it differs from what held.
     *
     * @throws Invalid with a sentence for each part that does not fit
     */
    @Transactional
    public boolean set(Person owner, DataProduct product, ApprovalPolicy policy) {
        if (!product.isOwnedBy(owner)) {
            throw new Forbidden("not-an-owner", "Only the owners of this product set its policy.");
        }
        Map<String, String> errors = check(product, policy);
        if (!errors.isEmpty()) {
            throw new Invalid("policy-invalid", errors);
        }
        ApprovalPolicy before = policies.of(product);
        boolean changed = policies.set(product, policy, owner.name());
        if (changed) {
            AuditEntry entry = AuditEntry.of(owner.name(), "policy.changed", product.path(), "");
            audit.record(entry.changed(before.toString(), policy.toString()));
        }
        return changed;
    }

    private Map<String, String> check(DataProduct product, ApprovalPolicy policy) {
        Map<String, String> errors = new LinkedHashMap<>();
        policy.askers().stream()
                .filter(team -> teams.findByIdOptional(team).isEmpty())
                .findFirst()
                .ifPresent(team -> errors.put("askers", "There is no team " + team));
        policy.automatic().stream()
                .filter(rule -> !isKnown(rule))
                .findFirst()
                .ifPresent(rule -> errors.put("automatic", "There is no team or domain " + rule.value()));
        if (policy.steps().stream().allMatch(ApprovalStep::personalDataOnly)) {
            errors.put("steps", "One step must decide on datasets without personal data too");
        }
        if (policy.steps().stream()
                .anyMatch(step -> step.name().isBlank() || step.name().length() > LONGEST_TEXT)) {
            errors.put("steps", "Give every step a name");
        }
        checkPeriods(product, policy, errors);
        for (Question question : policy.questions()) {
            if (question.text().isBlank() || question.text().length() > LONGEST_TEXT) {
                errors.put("questions", "Ask in at most 300 characters");
            }
        }
        return errors;
    }

    private static void checkPeriods(DataProduct product, ApprovalPolicy policy, Map<String, String> errors) {
        if (days(policy.longest()) < 1 || days(policy.longest()) > days(product.maxPeriod())) {
            errors.put("longest", "Choose 1 to %d days".formatted(days(product.maxPeriod())));
        }
        if (days(policy.usual()) < 1 || days(policy.usual()) > days(policy.longest())) {
            errors.put("usual", "Choose a period up to the longest one");
        }
        if (days(policy.shortest()) > days(policy.usual())) {
            errors.put("shortest", "Choose a period up to the usual one");
        }
    }

    private boolean isKnown(AutoApproval rule) {
        return switch (rule.kind()) {
            case EVERYONE -> true;
            case TEAM -> teams.findByIdOptional(rule.value()).isPresent();
            case DOMAIN -> domains.bySlug(rule.value()).isPresent();
        };
    }

    private static int days(Period period) {
        return ApprovalPolicy.days(period);
    }
}
