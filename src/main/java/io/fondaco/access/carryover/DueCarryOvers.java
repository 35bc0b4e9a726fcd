package io.fondaco.access.carryover;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.carryover.HeldMajors.Held;
import io.fondaco.access.carryover.HeldMajors.Reader;
import io.fondaco.access.carryover.MajorSteps.Step;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.PresenceCheck;
import io.fondaco.access.mode.ModeView;
import io.fondaco.access.mode.ModeViews;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds who holds one major of a port and not yet the next one. Whoever was declined there, or waits, is left alone, and
 * so is who has left or may not ask any longer.
 */
@ApplicationScoped
class DueCarryOvers {

    private static final String WITH_MAJORS = "select distinct port.product.id from OutputPort port"
            + " where port.removed = false and port.name like concat('% ', port.portVersion)";

    /** An agreement that is to be carried over, or for which a request is to be made. */
    record Due(Agreement held, Step step, Optional<CarryOverRule.Why> asks) {}

    /** Somebody who does not hold the later port of a step. */
    record Candidate(Held lasting, Step step) {

        Agreement held() {
            return lasting.agreement();
        }
    }

    private final DataProducts products;
    private final HeldMajors majors;
    private final AskedBefore asked;
    private final AskersToday askers;
    private final PresenceCheck presence;
    private final PresentPolicies policies;
    private final ModeViews views;

    DueCarryOvers(
            DataProducts products,
            HeldMajors majors,
            AskedBefore asked,
            AskersToday askers,
            PresenceCheck presence,
            PresentPolicies policies,
            ModeViews views) {
        this.products = products;
        this.majors = majors;
        this.asked = asked;
        this.askers = askers;
        this.presence = presence;
        this.policies = policies;
        this.views = views;
    }

    /** The view through which the later port is read as the older one was; empty where it is all of it. */
    Optional<ModeView> through(Due due) {
        return views.through(due.step().later(), due.held().reads());
    }

    /** The products that have several majors of a port, which the name of the later one shows. */
    List<UUID> products() {
        return products.getEntityManager().createQuery(WITH_MAJORS, UUID.class).getResultList();
    }

    /** Those of them among these few. */
    List<UUID> among(Set<UUID> some) {
        return products.getEntityManager()
                .createQuery(WITH_MAJORS + " and port.product.id in :some", UUID.class)
                .setParameter("some", some)
                .getResultList();
    }

    /** In the caller's transaction, with the product and whoever is behind a holder locked: each once for each step. */
    List<Due> of(UUID id) {
        DataProduct product = products.findLocked(id).orElse(null);
        if (product == null || !product.status().isPublic()) {
            return List.of();
        }
        List<Step> steps = MajorSteps.among(product.ports());
        List<Candidate> candidates = steps.isEmpty() ? List.of() : candidates(steps);
        if (candidates.isEmpty()) {
            return List.of();
        }
        Set<Holder> here = presence.present(
                candidates.stream().map(one -> one.held().holder()).toList());
        return due(
                product,
                candidates.stream()
                        .filter(one -> here.contains(one.held().holder()))
                        .toList());
    }

    private List<Candidate> candidates(List<Step> steps) {
        List<OutputPort> later = steps.stream().map(Step::later).toList();
        List<Held> lasting =
                majors.of(steps.stream().map(Step::older).distinct().toList());
        Set<Reader> had = new HashSet<>(majors.ever(later));
        had.addAll(asked.answered(later));
        List<Candidate> candidates = new ArrayList<>();
        for (Step step : steps) {
            lasting.stream()
                    .filter(held -> held.agreement().port().equals(step.older()))
                    .filter(held -> had.add(Reader.of(step.later(), held.agreement())))
                    .forEach(held -> candidates.add(new Candidate(held, step)));
        }
        return candidates;
    }

    private List<Due> due(DataProduct product, Collection<Candidate> candidates) {
        Map<UUID, Person> today =
                askers.of(candidates.stream().map(Candidate::lasting).toList());
        Set<Holder> waiting = asked.waiting(product.id());
        PresentPolicy policy = policies.of(
                product,
                asked.decided(candidates.stream()
                        .flatMap(one -> one.held().request().stream())
                        .collect(Collectors.toSet())));
        List<Due> due = new ArrayList<>();
        for (Candidate one : candidates) {
            Optional.ofNullable(today.get(one.held().id()))
                    .filter(policy::mayAsk)
                    .map(asker -> new Due(one.held(), one.step(), policy.asks(one, asker)))
                    .filter(found -> found.asks().isEmpty()
                            || !waiting.contains(one.held().holder()))
                    .ifPresent(due::add);
        }
        return due;
    }
}
