package io.fondaco.product.policy;

import io.fondaco.identity.People;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.organisation.Teams;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.AutoApproval;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up what those are called whom policies name. */
@ApplicationScoped
public class PolicyWording {

    private final People people;
    private final Teams teams;
    private final Domains domains;

    PolicyWording(People people, Teams teams, Domains domains) {
        this.people = people;
        this.teams = teams;
        this.domains = domains;
    }

    /** The names of all whom these policies name. */
    public PolicyNames of(Collection<ApprovalPolicy> policies) {
        Set<String> approvers = policies.stream()
                .flatMap(policy -> policy.steps().stream())
                .flatMap(step -> step.approvers().stream())
                .collect(Collectors.toSet());
        Set<String> askers = policies.stream()
                .flatMap(policy ->
                        Stream.concat(policy.askers().stream(), ruled(policy, AutoApproval.Kind.TEAM).stream()))
                .collect(Collectors.toSet());
        Set<String> slugs = policies.stream()
                .flatMap(policy -> ruled(policy, AutoApproval.Kind.DOMAIN).stream())
                .collect(Collectors.toSet());
        return new PolicyNames(people.displayNames(approvers), teams.displayNames(askers), domains.names(slugs));
    }

    private static Set<String> ruled(ApprovalPolicy policy, AutoApproval.Kind kind) {
        return policy.automatic().stream()
                .filter(rule -> rule.kind() == kind)
                .map(AutoApproval::value)
                .collect(Collectors.toSet());
    }
}
