package io.fondaco.web.access.policy;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.approval.ApprovalSteps;
import io.fondaco.access.approval.AutomaticApproval;
import io.fondaco.access.approval.StepApprovers;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.RequestChecks;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.policy.PolicyNames;
import io.fondaco.product.policy.PolicyWording;
import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says line by line what would happen to a request under a policy. */
@ApplicationScoped
class TrialLines {

    private final AutomaticApproval automatic;
    private final StepApprovers approvers;
    private final Agreements agreements;
    private final RequestChecks checks;
    private final PolicyWording wording;
    private final People people;

    TrialLines(
            AutomaticApproval automatic,
            StepApprovers approvers,
            Agreements agreements,
            RequestChecks checks,
            PolicyWording wording,
            People people) {
        this.automatic = automatic;
        this.approvers = approvers;
        this.agreements = agreements;
        this.checks = checks;
        this.wording = wording;
        this.people = people;
    }

    List<String> of(DataProduct product, ApprovalPolicy policy, Person asker, Holder holder, String name) {
        PolicyNames names = wording.of(List.of(policy));
        List<String> lines = new ArrayList<>();
        Optional<String> barred = barred(product, policy, asker, holder, name, names);
        lines.add(barred.orElse(mayAsk(policy, asker, holder, name)));
        if (barred.isEmpty()) {
            held(product, holder, name).ifPresent(lines::add);
            lines.addAll(answers(product, policy, asker, holder, names));
            lines.add("%s could read it until %s, unless asked otherwise."
                    .formatted(name, Formats.inUtc(usualEnd(product, policy))));
        }
        return lines;
    }

    private static Optional<String> barred(
            DataProduct product, ApprovalPolicy policy, Person asker, Holder holder, String name, PolicyNames names) {
        if (!product.status().isPublic()) {
            return Optional.of("Nobody can ask: the product is not published.");
        }
        if (!product.visibleTo(asker)) {
            return Optional.of("%s does not see the product, so can't ask.".formatted(name));
        }
        if (holder.kind() == HolderKind.PERSON && product.isOwnedBy(asker)) {
            return Optional.of("%s owns the product and can read it without asking.".formatted(name));
        }
        return policy.mayAsk(asker)
                ? Optional.empty()
                : Optional.of("%s can't ask: only members of %s may."
                        .formatted(
                                name,
                                PolicyNames.inWords(
                                        policy.askers().stream()
                                                .map(names::team)
                                                .toList(),
                                        "and")));
    }

    private static String mayAsk(ApprovalPolicy policy, Person asker, Holder holder, String name) {
        String why = policy.askers().isEmpty() ? "everyone may who sees the product" : "by team";
        return switch (holder.kind()) {
            case PERSON -> "%s may ask: %s.".formatted(name, why);
            case TEAM -> "A member of %s may ask, such as %s: %s.".formatted(name, asker.displayName(), why);
            case DOMAIN -> "Who publishes in the domain may ask: %s.".formatted(why);
            case SERVICE_ACCOUNT -> "Its owner %s may ask for %s: %s.".formatted(asker.displayName(), name, why);
        };
    }

    private Optional<String> held(DataProduct product, Holder holder, String name) {
        return agreements.openOf(holder, product).stream()
                .flatMap(agreement -> agreement.endsAt().map(_ -> agreement).stream())
                .max(Comparator.comparing(agreement -> agreement.endsAt().orElseThrow()))
                .flatMap(Agreement::lastDay)
                .map(day -> "%s has access until %s already: this would be about more time."
                        .formatted(name, Formats.inUtc(day)));
    }

    private List<String> answers(
            DataProduct product, ApprovalPolicy policy, Person asker, Holder holder, PolicyNames names) {
        Set<OutputPort> ports = Set.copyOf(product.ports());
        Optional<AutoApproval> rule = automatic.rule(asker, product, holder, policy, ports);
        List<String> lines = new ArrayList<>();
        List<ApprovalStep> needed = ApprovalSteps.needed(policy, ports, ModeChoice.FULL);
        rule.ifPresent(found -> lines.add("Approved automatically by the owner's rule: %s%s."
                .formatted(names.of(found), needed.size() > 1 ? ", in the first step" : "")));
        if (rule.isEmpty() && automatic.isLeftToApprovers(asker, product, holder, policy)) {
            lines.add("Not approved automatically: access was taken away before, so the approvers decide.");
        }
        needed.stream()
                .skip(rule.isPresent() ? 1 : 0)
                .forEach(step -> lines.add(answered(product, step, asker, holder)));
        policy.steps().stream()
                .filter(step -> !needed.contains(step))
                .forEach(step -> lines.add("No step “%s”: there is no personal data.".formatted(step.called())));
        return lines;
    }

    private String answered(DataProduct product, ApprovalStep step, Person asker, Holder holder) {
        Set<String> turn = approvers.turn(product, step, asker, holder);
        if (turn.isEmpty()) {
            return "Nobody is left who could answer in the step “%s”.".formatted(step.called());
        }
        Map<String, String> called = people.displayNames(turn);
        List<String> who =
                called.values().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
        boolean all = step.all() && who.size() > 1;
        return "%s %s (%s)."
                .formatted(PolicyNames.inWords(who, all ? "and" : "or"), all ? "answer" : "answers", step.called());
    }

    private LocalDate usualEnd(DataProduct product, ApprovalPolicy policy) {
        LocalDate usual = new AccessPeriod(policy.usual()).lastDay(checks.today());
        LocalDate latest = checks.latestEnd(product, policy);
        return usual.isBefore(latest) ? usual : latest;
    }
}
