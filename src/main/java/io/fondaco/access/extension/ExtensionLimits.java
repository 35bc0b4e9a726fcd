package io.fondaco.access.extension;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.holder.OwnAccess;
import io.fondaco.common.DomainError;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.ApprovalPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Until when somebody can let accesses last by their own word: what {@link ExtendAccess} would say, in a few statements for
 * a page of them. Who stood behind a request long ago, and who has left, is only asked when it is done.
 */
@ApplicationScoped
public class ExtensionLimits {

    /**
     * How long one of them may last.
     *
     * @param latest the last day that can be chosen; null where there is none
     * @param why there is none, as a sentence; else empty
     */
    public record Limit(@Nullable LocalDate latest, String why) {}

    private final ExtensionChecks checks;
    private final Policies policies;
    private final OwnAccess ownAccess;

    ExtensionLimits(ExtensionChecks checks, Policies policies, OwnAccess ownAccess) {
        this.checks = checks;
        this.policies = policies;
        this.ownAccess = ownAccess;
    }

    /** By the keys of the agreements. */
    public Map<UUID, Limit> of(Person person, Collection<Agreement> agreements) {
        if (agreements.isEmpty()) {
            return Map.of();
        }
        Set<String> own = ownAccess.of(person);
        Map<UUID, ApprovalPolicy> set = policies.presentOf(agreements.stream()
                .map(agreement -> agreement.port().product().id())
                .collect(Collectors.toSet()));
        return agreements.stream()
                .collect(Collectors.toMap(
                        Agreement::id, agreement -> limit(person, agreement, own, set), (one, _) -> one));
    }

    private Limit limit(Person person, Agreement agreement, Set<String> own, Map<UUID, ApprovalPolicy> set) {
        DataProduct product = agreement.port().product();
        ApprovalPolicy present = set.get(product.id());
        ApprovalPolicy policy = present == null ? ApprovalPolicy.ofOwners(product.maxPeriod()) : present;
        try {
            ExtensionChecks.requireDecider(person, agreement);
            ExtensionChecks.requireOthers(own.contains(agreement.principal()) || agreement.isAskedForBy(person));
            return new Limit(checks.latest(person, policy, List.of(agreement)), "");
        } catch (DomainError refusal) {
            return new Limit(null, refusal.getMessage());
        }
    }
}
