package io.fondaco.product.standard;

import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.product.terms.Question;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The custom property {@code accessPolicy} of a product: who may ask, who decides, within what bounds. */
final class PolicyFields {

    private static final int NAME = 80;
    private static final int PERSON = 255;
    private static final int TEXT = 300;
    private static final int MOST_CHOICES = 20;
    private static final String DOMAIN = "domain:";
    private static final String SERVICE_ACCOUNT = "service-account:";

    private final YamlField field;
    private final BiConsumer<YamlField, String> teamCheck;
    private final BiConsumer<YamlField, String> personCheck;

    /**
     * @param teamCheck notes a problem where there is no team of that name
     * @param personCheck notes a problem where no person can have that name
     */
    PolicyFields(YamlField field, BiConsumer<YamlField, String> teamCheck, BiConsumer<YamlField, String> personCheck) {
        this.field = field;
        this.teamCheck = teamCheck;
        this.personCheck = personCheck;
    }

    /** The policy; empty where the file says nothing of it. */
    Optional<ApprovalPolicy> policy(Period longestOfProduct) {
        if (!field.isPresent()) {
            return Optional.empty();
        }
        Period longest = FieldValues.period(field.at("longestPeriod"), longestOfProduct);
        Period usual = FieldValues.period(
                field.at("usualPeriod"), ApprovalPolicy.ofOwners(longest).usual());
        Period shortest = FieldValues.period(field.at("shortestPeriod"), Period.ZERO);
        if (new AccessPeriod(usual).isLongerThan(longest)) {
            field.at("usualPeriod").problem("Longer than the longest period.");
        }
        if (new AccessPeriod(shortest).isLongerThan(usual)) {
            field.at("shortestPeriod").problem("Longer than the usual period.");
        }
        return Optional.of(new ApprovalPolicy(
                askers(),
                automatic(),
                steps(),
                shortest,
                usual,
                longest,
                field.at("partial").flag(),
                questions()));
    }

    private Set<String> askers() {
        Set<String> askers = new HashSet<>();
        for (YamlField item : field.at("askers").items()) {
            String team = item.neededName(PERSON);
            teamCheck.accept(item, team);
            askers.add(team);
        }
        return askers;
    }

    private List<AutoApproval> automatic() {
        List<AutoApproval> rules = new ArrayList<>();
        for (YamlField item : field.at("automatic").items()) {
            String id = key(item.at("id"));
            String whom = item.at("for").neededName(PERSON);
            if (whom.equals("everyone")) {
                rules.add(new AutoApproval(id, AutoApproval.Kind.EVERYONE, ""));
            } else if (whom.startsWith(DOMAIN)) {
                rules.add(new AutoApproval(id, AutoApproval.Kind.DOMAIN, whom.substring(DOMAIN.length())));
            } else if (whom.startsWith(SERVICE_ACCOUNT)) {
                rules.add(new AutoApproval(
                        id, AutoApproval.Kind.SERVICE_ACCOUNT, whom.substring(SERVICE_ACCOUNT.length())));
            } else {
                teamCheck.accept(item.at("for"), whom);
                rules.add(new AutoApproval(id, AutoApproval.Kind.TEAM, whom));
            }
        }
        return rules;
    }

    private List<ApprovalStep> steps() {
        List<ApprovalStep> steps = new ArrayList<>();
        for (YamlField item : field.at("steps").items()) {
            Set<String> approvers = new HashSet<>();
            for (YamlField person : item.at("approvers").items()) {
                String name = person.neededName(PERSON).toLowerCase(Locale.ROOT);
                personCheck.accept(person, name);
                approvers.add(name);
            }
            steps.add(new ApprovalStep(
                    item.at("name").neededName(NAME),
                    approvers,
                    item.at("all").flag(),
                    item.at("personalDataOnly").flag()));
        }
        if (!steps.isEmpty() && steps.stream().allMatch(ApprovalStep::personalDataOnly)) {
            field.at("steps").problem("One step must decide on ports without personal data too.");
        }
        return steps;
    }

    private List<Question> questions() {
        Set<String> keys = new HashSet<>();
        List<Question> questions = new ArrayList<>();
        for (YamlField item : field.at("questions").items()) {
            String key = key(item.at("key"));
            if (!key.isEmpty() && !keys.add(key)) {
                item.at("key").problem("This key is used twice.");
            }
            List<String> choices = item.at("choices").items().stream()
                    .map(choice -> choice.neededText(TEXT))
                    .toList();
            if (choices.size() > MOST_CHOICES) {
                item.at("choices").problem("More than " + MOST_CHOICES + " choices.");
            }
            questions.add(new Question(
                    key,
                    item.at("text").neededText(TEXT),
                    choices,
                    item.at("required").flag()));
        }
        return questions;
    }

    private static String key(YamlField item) {
        String key = item.neededName(NAME);
        if (!key.isEmpty() && !OrganisationFile.isSlug(key)) {
            item.problem("Expected lower-case letters, digits and single hyphens, found " + key + ".");
        }
        return key;
    }
}
