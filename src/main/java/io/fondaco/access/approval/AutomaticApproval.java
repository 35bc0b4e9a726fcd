package io.fondaco.access.approval;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.OwnAccess;
import io.fondaco.access.request.CheckedRequest;
import io.fondaco.access.request.OwnRequests;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductRole;
import io.fondaco.product.harvest.ViewObstacles;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.Decider;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.product.terms.AutoApproval.Applicant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a rule of the owner's policy answers a request at once; it judges the holder, not who asks. */
@ApplicationScoped
public class AutomaticApproval {

    private final DataProducts products;
    private final ViewObstacles obstacles;
    private final Policies policies;
    private final Agreements agreements;
    private final OwnAccess ownAccess;
    private final OwnRequests ownRequests;

    AutomaticApproval(
            DataProducts products,
            ViewObstacles obstacles,
            Policies policies,
            Agreements agreements,
            OwnAccess ownAccess,
            OwnRequests ownRequests) {
        this.products = products;
        this.obstacles = obstacles;
        this.policies = policies;
        this.agreements = agreements;
        this.ownAccess = ownAccess;
        this.ownRequests = ownRequests;
    }

    /**
     * The rule that approves it without the approvers; none while a view could not be read, which they must fix, and
     * none once the access was taken away for a reason: then the approvers decide. A mode may say by itself that nobody has
     * to decide, or that people do whatever the rules say.
     */
    public Optional<AutoApproval> rule(CheckedRequest checked) {
        ModeChoice reads = checked.details().reads();
        Set<OutputPort> ports = checked.details().ports();
        Set<Decider> deciders = ports.stream()
                .flatMap(port -> port.modes().named(reads.mode()).stream())
                .map(AccessMode::decider)
                .collect(Collectors.toSet());
        if (deciders.contains(Decider.PEOPLE)) {
            return Optional.empty();
        }
        Optional<AutoApproval> ofMode = Optional.of(
                        new AutoApproval("mode " + reads.mode(), AutoApproval.Kind.EVERYONE, ""))
                .filter(_ -> deciders.equals(Set.of(Decider.AUTOMATIC))
                        && isOfPeople(checked.holder())
                        && obstacles.of(ports).isEmpty()
                        && !isOfOwners(checked)
                        && !wasTakenAway(checked.person(), checked.product(), checked.holder()));
        return ofMode.or(() -> rule(checked.person(), checked.product(), checked.holder(), checked.policy(), ports));
    }

    /** What hands on, or runs by itself, is looked at by somebody. */
    private static boolean isOfPeople(Holder holder) {
        return holder.kind() == HolderKind.PERSON || holder.kind() == HolderKind.TEAM;
    }

    /** No rule counts for whoever wrote it: modes are the owners'. */
    private boolean isOfOwners(CheckedRequest checked) {
        Set<String> behind = ownRequests.behind(checked.person(), checked.holder());
        return checked.product().people(ProductRole.OWNER).stream().anyMatch(behind::contains);
    }

    /** The same for what somebody might ask for. */
    public Optional<AutoApproval> rule(
            Person asker, DataProduct product, Holder holder, ApprovalPolicy policy, Set<OutputPort> ports) {
        if (!obstacles.of(ports).isEmpty() || wasTakenAway(asker, product, holder)) {
            return Optional.empty();
        }
        Set<String> behind = ownRequests.behind(asker, holder);
        return covering(asker, holder, policy)
                .filter(rule -> policies.whoAdded(product, rule)
                        .filter(behind::contains)
                        .isEmpty())
                .findFirst();
    }

    /** Whom the rules of a policy cover, for many holders at once. */
    public Standing standing(DataProduct product, ApprovalPolicy policy) {
        return new Standing(product, policy);
    }

    /** The rules of one policy. */
    public final class Standing {

        private final ApprovalPolicy policy;
        private final Map<String, Set<String>> domainTeams = new HashMap<>();
        private final Map<AutoApproval, Optional<String>> addedBy;

        private Standing(DataProduct product, ApprovalPolicy policy) {
            this.policy = policy;
            this.addedBy = policy.automatic().stream()
                    .distinct()
                    .collect(Collectors.toMap(Function.identity(), rule -> policies.whoAdded(product, rule)));
        }

        /** Whether one covers this holder that nobody put there who stands behind it. */
        public boolean covers(Person asker, Holder holder) {
            List<AutoApproval> covering = policy.automaticFor(
                    applicant(asker, holder), domain -> domainTeams.computeIfAbsent(domain, products::ownerTeamsIn));
            return covering.stream()
                    .anyMatch(rule -> addedBy.get(rule)
                            .filter(by -> ownRequests.behind(asker, holder).contains(by))
                            .isEmpty());
        }
    }

    /** Whether a rule would have approved it, had the access not been taken away before. */
    public boolean isLeftToApprovers(CheckedRequest checked) {
        return isLeftToApprovers(checked.person(), checked.product(), checked.holder(), checked.policy());
    }

    /** The same for what somebody might ask for. */
    public boolean isLeftToApprovers(Person asker, DataProduct product, Holder holder, ApprovalPolicy policy) {
        return wasTakenAway(asker, product, holder)
                && covering(asker, holder, policy).findAny().isPresent();
    }

    private Stream<AutoApproval> covering(Person asker, Holder holder, ApprovalPolicy policy) {
        return policy.automaticFor(applicant(asker, holder), products::ownerTeamsIn).stream();
    }

    private static Applicant applicant(Person asker, Holder holder) {
        return switch (holder.kind()) {
            case PERSON -> new Applicant.OnePerson(asker.teams());
            case TEAM -> new Applicant.WholeTeam(holder.name());
            case SERVICE_ACCOUNT -> new Applicant.Program(holder.name());
            case DOMAIN -> new Applicant.Products();
        };
    }

    /** Whether the last access of the holder, or of any holder that the asker stands behind, was taken away. */
    private boolean wasTakenAway(Person asker, DataProduct product, Holder holder) {
        Set<String> holders = new TreeSet<>(ownAccess.of(asker));
        holders.add(holder.name());
        return holders.stream().anyMatch(name -> agreements.lastWasTakenAway(name, product));
    }
}
