package io.fondaco.product.policy;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.SeenVersion;
import io.fondaco.identity.NameUse;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.PrincipalNames;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.organisation.Teams;
import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.product.terms.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An owner says who may ask and who decides, from now on: requests that wait keep the policy they were sent under. */
@ApplicationScoped
public class SetPolicy {

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_NAME = 255;
    private static final int MOST = 20;
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,80}");

    private final Policies policies;
    private final Teams teams;
    private final Domains domains;
    private final People people;
    private final PrincipalNames names;
    private final DataProducts products;
    private final Clock clock;
    private final AuditTrail audit;

    SetPolicy(
            Policies policies,
            Teams teams,
            Domains domains,
            People people,
            PrincipalNames names,
            DataProducts products,
            Clock clock,
            AuditTrail audit) {
        this.policies = policies;
        this.teams = teams;
        this.domains = domains;
        this.people = people;
        this.names = names;
        this.products = products;
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
        Map<String, String> errors = check(product, policy);
        if (!errors.isEmpty()) {
            throw new Invalid("policy-invalid", errors);
        }
        ApprovalPolicy before = present.policy();
        boolean changed = policies.set(product, policy.keepingPeriodsOf(before, today()), owner.name());
        if (changed) {
            String what = String.join("; ", new PolicyDifference(before, policy).parts());
            AuditEntry entry = AuditEntry.of(owner.name(), "policy.changed", product.path(), what);
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
                .map(version -> people.displayName(version.changedBy()) + " changed the policy")
                .orElse("The policy was changed");
        List<String> parts = policies.byNumber(product, seen == null ? 0 : seen.intValue())
                .map(before -> new PolicyDifference(before, present).parts())
                .orElse(List.of());
        return "%s since you looked at it%s. Look at it again, then save."
                .formatted(who, parts.isEmpty() ? "" : ": " + String.join("; ", parts));
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
                .ifPresent(
                        rule -> errors.put("automatic", "There is no team, domain or service account " + rule.value()));
        if (policy.steps().stream().allMatch(ApprovalStep::personalDataOnly)) {
            errors.put("steps", "One step must decide on datasets without personal data too");
        }
        if (policy.steps().stream().anyMatch(step -> !fits(step.name(), LONGEST_TEXT))) {
            errors.put("steps", "Give every step a name of at most 300 characters");
        }
        if (policy.steps().stream()
                .flatMap(step -> step.approvers().stream())
                .anyMatch(name -> !fits(name, LONGEST_NAME))) {
            errors.put("steps", "Name approvers as Trino knows them");
        } else {
            policy.steps().stream()
                    .flatMap(step -> step.approvers().stream())
                    .filter(name -> !isHere(name))
                    .findFirst()
                    .ifPresent(name -> errors.put("steps", "Nobody called " + name + " has signed in here"));
        }
        if (policy.automatic().stream().anyMatch(rule -> !fits(rule.id(), LONGEST_NAME))) {
            errors.put("automatic", "Give every rule an id of at most 255 characters");
        }
        checkPeriods(product, policy, errors);
        checkQuestions(policy.questions(), errors);
        if (policy.steps().size() > MOST
                || policy.automatic().size() > MOST
                || policy.questions().size() > MOST) {
            errors.put("policy", "A policy has at most %d steps, rules and questions of each kind".formatted(MOST));
        }
        return errors;
    }

    private static void checkQuestions(List<Question> questions, Map<String, String> errors) {
        for (Question question : questions) {
            if (!fits(question.text(), LONGEST_TEXT)) {
                errors.put("questions", "Ask in at most 300 characters");
            } else if (!KEY.matcher(question.key()).matches()) {
                errors.put("questions", "A question's key has lower-case letters, digits and hyphens, at most 80");
            } else if (question.choices().stream().anyMatch(choice -> !fits(choice, LONGEST_TEXT))) {
                errors.put("questions", "Give choices of at most 300 characters");
            }
        }
        if (questions.stream().map(Question::key).distinct().count() < questions.size()) {
            errors.put("questions", "Give every question a key of its own");
        }
    }

    private static boolean fits(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }

    private void checkPeriods(DataProduct product, ApprovalPolicy policy, Map<String, String> errors) {
        if (days(policy.longest()) < 1 || days(policy.longest()) > days(product.maxPeriod())) {
            errors.put("longest", "Choose 1 to %d days".formatted(days(product.maxPeriod())));
        }
        if (days(policy.usual()) < 1 || days(policy.usual()) > days(policy.longest())) {
            errors.put("usual", "Choose a period of 1 day up to the longest one");
        }
        if (days(policy.shortest()) < 0 || days(policy.shortest()) > days(policy.usual())) {
            errors.put("shortest", "Choose a period up to the usual one");
        }
    }

    /** An approver whom nobody knows would let requests wait for ever. */
    private boolean isHere(String name) {
        return people.findByIdOptional(name)
                .filter(known -> known.leftAt().isEmpty())
                .isPresent();
    }

    private boolean isKnown(AutoApproval rule) {
        return switch (rule.kind()) {
            case EVERYONE -> true;
            case TEAM -> teams.findByIdOptional(rule.value()).isPresent();
            case DOMAIN -> domains.bySlug(rule.value()).isPresent();
            case SERVICE_ACCOUNT -> names.isInUse(new NameUse(NameUse.Kind.SERVICE_ACCOUNT, rule.value()));
        };
    }

    private int days(Period period) {
        return new AccessPeriod(period).days(today());
    }

    private LocalDate today() {
        return Day.today(clock);
    }
}
