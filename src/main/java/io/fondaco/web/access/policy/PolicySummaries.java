package io.fondaco.web.access.policy;

import io.fondaco.access.asking.RequestConfig;
import io.fondaco.identity.People;
import io.fondaco.product.DataProduct;
import io.fondaco.product.policy.PolicyNames;
import io.fondaco.product.policy.PolicyVersion;
import io.fondaco.product.policy.PolicyWording;
import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.Question;
import io.fondaco.web.Formats;
import io.fondaco.web.access.request.Owners;
import io.fondaco.web.access.request.ProductOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Says in sentences what a policy means. */
@ApplicationScoped
public class PolicySummaries {

    private final PolicyWording wording;
    private final Owners owners;
    private final People people;
    private final RequestConfig config;

    PolicySummaries(PolicyWording wording, Owners owners, People people, RequestConfig config) {
        this.wording = wording;
        this.owners = owners;
        this.people = people;
        this.config = config;
    }

    /** What holds for the product, as somebody set it or as nobody did. */
    public PolicySummary of(DataProduct product, ApprovalPolicy policy, Optional<PolicyVersion> version) {
        PolicyNames names = wording.of(List.of(policy));
        ProductOwners deciding = owners.of(product);
        return new PolicySummary(
                version.map(this::setBy).orElse("Nobody has set one: these are the defaults."),
                askers(policy, names),
                policy.steps().stream().map(step -> step(step, names, deciding)).toList(),
                deciding.usualTime().isEmpty() ? "" : deciding.answers(),
                policy.automatic().stream()
                        .map(names::of)
                        .map(PolicySummaries::sentence)
                        .toList(),
                period(policy),
                parts(product, policy),
                "The request is closed after %s. Nobody gets access by waiting."
                        .formatted(Formats.counted(config.requestsLapseAfter().toDays(), "day", "days")),
                product.terms().isBlank()
                        ? "None"
                        : "Version %s, which every requester accepts".formatted(product.termsVersion()),
                policy.questions().stream().map(PolicySummaries::question).toList());
    }

    private String setBy(PolicyVersion version) {
        return "Set by %s, %s"
                .formatted(
                        version.fromFile() ? "the product's files" : people.displayName(version.changedBy()),
                        Formats.day(version.changedAt()));
    }

    private static String askers(ApprovalPolicy policy, PolicyNames names) {
        return policy.askers().isEmpty()
                ? "Everyone who sees the product"
                : "Only members of "
                        + PolicyNames.inWords(
                                policy.askers().stream().map(names::team).toList(), "and");
    }

    private static String step(ApprovalStep step, PolicyNames names, ProductOwners owners) {
        String who = sentence(names.of(step));
        if (step.ofOwners() && !owners.approvers().isEmpty()) {
            String of = PolicyNames.inWords(owners.approvers(), step.all() ? "and" : "or");
            who = owners.approvers().size() == 1 ? "The owner " + of : "%s: %s".formatted(who, of);
        }
        return "%s (%s)%s"
                .formatted(who, step.called(), step.personalDataOnly() ? ", only where there is personal data" : "");
    }

    private static String period(ApprovalPolicy policy) {
        String least = policy.shortest().isZero() ? "" : ", at least " + new AccessPeriod(policy.shortest()).inWords();
        return "%s unless asked otherwise, %s at most%s"
                .formatted(
                        new AccessPeriod(policy.usual()).inWords(),
                        new AccessPeriod(policy.longest()).inWords(),
                        least);
    }

    private static String parts(DataProduct product, ApprovalPolicy policy) {
        if (product.ports().size() == 1) {
            return "The one dataset of the product";
        }
        return policy.partial() ? "All datasets, or some of them" : "All datasets together";
    }

    private static String question(Question question) {
        String choices = question.choices().isEmpty() ? "" : " " + PolicyNames.inWords(question.choices(), "or") + ".";
        return "“%s”%s %s".formatted(question.text(), choices, question.required() ? "Required." : "May stay empty.");
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
