package io.fondaco.web.access.policy;

import io.fondaco.product.terms.AutoApproval;
import io.fondaco.web.picker.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whom a rule of the policy lets in, whatever its id. */
record Rule(AutoApproval.Kind kind, String value) {

    static final Rule EVERYONE = new Rule(AutoApproval.Kind.EVERYONE, "");

    static Rule of(AutoApproval rule) {
        return new Rule(rule.kind(), rule.value());
    }

    /** Of those who were picked. */
    static Rule of(Pick pick) {
        return new Rule(
                switch (pick.kind()) {
                    case DOMAIN -> AutoApproval.Kind.DOMAIN;
                    case SERVICE_ACCOUNT -> AutoApproval.Kind.SERVICE_ACCOUNT;
                    case TEAM, PERSON -> AutoApproval.Kind.TEAM;
                },
                pick.key());
    }

    /** How the form sends who was picked. */
    String sent() {
        return switch (kind) {
            case DOMAIN -> "domain:" + value;
            case SERVICE_ACCOUNT -> "service-account:" + value;
            case TEAM, EVERYONE -> "team:" + value;
        };
    }

    /** Those that were there as they were, in their order, then new ones. */
    static List<AutoApproval> keeping(List<AutoApproval> before, Set<Rule> meant) {
        List<AutoApproval> rules = new ArrayList<>(
                before.stream().filter(rule -> meant.contains(of(rule))).toList());
        Set<Rule> kept = Set.copyOf(rules.stream().map(Rule::of).toList());
        meant.stream().filter(rule -> !kept.contains(rule)).map(Rule::made).forEach(rules::add);
        return rules;
    }

    private AutoApproval made() {
        return switch (kind) {
            case EVERYONE -> new AutoApproval("everyone", kind, "");
            case TEAM -> new AutoApproval(value, kind, value);
            case DOMAIN, SERVICE_ACCOUNT -> new AutoApproval(sent(), kind, value);
        };
    }
}
