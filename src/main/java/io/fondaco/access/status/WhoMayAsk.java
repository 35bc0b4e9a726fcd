package io.fondaco.access.status;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.holder.OwnAccess;
import io.fondaco.common.Chunks;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.AutoApproval;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the owners' policies say to somebody who has nothing to do with their products yet. */
@ApplicationScoped
class WhoMayAsk {

    private static final int AT_ONCE = 1_000;

    /**
     * What asking would come to.
     *
     * @param state {@link AccessState#AT_ONCE} or {@link AccessState#OTHERS_ASK}
     * @param rule the rule that gives it at once, or null
     */
    record Asking(AccessState state, @Nullable AutoApproval rule) {}

    private final Policies policies;
    private final DataProducts products;
    private final Agreements agreements;
    private final OwnAccess ownAccess;

    WhoMayAsk(Policies policies, DataProducts products, Agreements agreements, OwnAccess ownAccess) {
        this.policies = policies;
        this.products = products;
        this.agreements = agreements;
        this.ownAccess = ownAccess;
    }

    /**
     * Those of these products where asking is not the ordinary thing, in a number of statements that does not grow. A
     * rule that the person may have set, and one for what was taken away once, is left out: then the approvers may have
     * to decide.
     */
    Map<UUID, Asking> of(Person person, Collection<UUID> ids) {
        Map<UUID, Asking> askings = new HashMap<>();
        Map<String, Set<String>> domainTeams = new HashMap<>();
        for (List<UUID> part : Chunks.of(List.copyOf(ids), AT_ONCE)) {
            policies.presentOf(part)
                    .forEach((id, policy) ->
                            asking(person, policy, domainTeams).ifPresent(asking -> askings.put(id, asking)));
        }
        forgetDoubtful(person, askings);
        return askings;
    }

    private Optional<Asking> asking(Person person, ApprovalPolicy policy, Map<String, Set<String>> domainTeams) {
        if (!policy.mayAsk(person)) {
            return Optional.of(new Asking(AccessState.OTHERS_ASK, null));
        }
        if (policy.steps().size() > 1) {
            // A rule answers the first step alone.
            return Optional.empty();
        }
        return policy
                .automaticFor(
                        new AutoApproval.Applicant.OnePerson(person.teams()),
                        domain -> domainTeams.computeIfAbsent(domain, products::ownerTeamsIn))
                .stream()
                .findFirst()
                .map(rule -> new Asking(AccessState.AT_ONCE, rule));
    }

    private void forgetDoubtful(Person person, Map<UUID, Asking> askings) {
        List<UUID> automatic = askings.entrySet().stream()
                .filter(entry -> entry.getValue().state() == AccessState.AT_ONCE)
                .map(Map.Entry::getKey)
                .toList();
        if (!automatic.isEmpty()) {
            policies.setBy(person.name(), automatic).forEach(askings::remove);
            agreements.takenAwayFrom(ownAccess.of(person), automatic).forEach(askings::remove);
        }
    }
}
