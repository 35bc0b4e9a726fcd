package io.fondaco.product.policy;

import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What pages and messages call those whom a policy names. */
public record PolicyNames(Map<String, String> people, Map<String, String> teams, Map<String, String> domains) {

    /** Nobody's: everybody keeps the name that Trino or the provider knows. */
    static final PolicyNames NONE = new PolicyNames(Map.of(), Map.of(), Map.of());

    /** What this person is called. */
    public String person(String name) {
        return people.getOrDefault(name, name);
    }

    /** What this team is called. */
    public String team(String slug) {
        return teams.getOrDefault(slug, slug);
    }

    /** Whom a rule lets in: {@code everyone who is signed in}, {@code team Analytics}. */
    public String of(AutoApproval rule) {
        return switch (rule.kind()) {
            case EVERYONE -> "everyone who is signed in";
            case TEAM -> "team " + team(rule.value());
            case DOMAIN -> "the teams of " + domains.getOrDefault(rule.value(), rule.value());
            case SERVICE_ACCOUNT -> "service account " + rule.value();
        };
    }

    /** Who approves in a step: {@code any one of the owners}, {@code Stella Moreau}, {@code all of Ada Novak and Kim Park}. */
    public String of(ApprovalStep step) {
        if (step.ofOwners()) {
            return step.all() ? "all owners" : "any one of the owners";
        }
        List<String> names = names(step.approvers());
        if (names.size() == 1) {
            return names.getFirst();
        }
        return step.all() ? "all of " + inWords(names, "and") : inWords(names, "or");
    }

    /** {@code Ada Novak, Ben Carter or Kim Park}. */
    public static String inWords(List<String> names, String last) {
        int end = names.size() - 1;
        return end < 1
                ? String.join("", names)
                : "%s %s %s".formatted(String.join(", ", names.subList(0, end)), last, names.get(end));
    }

    private List<String> names(Set<String> approvers) {
        return sorted(approvers.stream().map(this::person).toList());
    }

    static List<String> sorted(Collection<String> names) {
        return names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }
}
