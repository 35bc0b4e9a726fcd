package io.fondaco.product.policy;

import io.fondaco.common.Day;
import io.fondaco.identity.NameUse;
import io.fondaco.identity.People;
import io.fondaco.identity.PrincipalNames;
import io.fondaco.product.DataProduct;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.organisation.Teams;
import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.product.terms.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is wrong with a policy that an owner sends: whom it names must be here, what it asks must fit. */
@ApplicationScoped
class PolicyChecks {

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_NAME = 255;
    private static final int MOST = 20;
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,80}");

    private final Teams teams;
    private final Domains domains;
    private final People people;
    private final PrincipalNames names;
    private final Clock clock;

    PolicyChecks(Teams teams, Domains domains, People people, PrincipalNames names, Clock clock) {
        this.teams = teams;
        this.domains = domains;
        this.people = people;
        this.names = names;
        this.clock = clock;
    }

    /** A sentence for each part of the policy that does not fit this product. */
    Map<String, String> errors(DataProduct product, ApprovalPolicy policy) {
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
            // An approver whom nobody knows would let requests wait for ever.
            policy.steps().stream()
                    .flatMap(step -> step.approvers().stream())
                    .filter(name -> !people.isHere(name))
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
        if (days(policy.longest()) < 1 || isLonger(policy.longest(), product.maxPeriod())) {
            errors.put(
                    "longest",
                    "Choose 1 day up to %s, the longest that the product's files allow"
                            .formatted(new AccessPeriod(product.maxPeriod()).inWords()));
        }
        if (days(policy.usual()) < 1 || isLonger(policy.usual(), policy.longest())) {
            errors.put("usual", "Choose a period of 1 day up to the longest one");
        }
        if (days(policy.shortest()) < 0 || isLonger(policy.shortest(), policy.usual())) {
            errors.put("shortest", "Choose a period up to the usual one");
        }
    }

    private boolean isKnown(AutoApproval rule) {
        return switch (rule.kind()) {
            case EVERYONE -> true;
            case TEAM -> teams.findByIdOptional(rule.value()).isPresent();
            case DOMAIN -> domains.bySlug(rule.value()).isPresent();
            case SERVICE_ACCOUNT -> names.isInUse(new NameUse(NameUse.Kind.SERVICE_ACCOUNT, rule.value()));
        };
    }

    /** On every day alike: 12 months do not become longer than 365 days in a leap year. */
    private static boolean isLonger(Period period, Period other) {
        return new AccessPeriod(period).isLongerThan(other);
    }

    private int days(Period period) {
        return new AccessPeriod(period).days(today());
    }

    private LocalDate today() {
        return Day.today(clock);
    }
}
