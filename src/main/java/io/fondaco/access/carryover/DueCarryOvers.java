package io.fondaco.access.carryover;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.carryover.MajorSteps.Step;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.mode.ModeChecks;
import io.fondaco.access.mode.ModeView;
import io.fondaco.access.mode.ModeViews;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.ApprovalPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds who holds one major of a port and not yet the next one. */
@ApplicationScoped
class DueCarryOvers {

    private static final String WITH_MAJORS = "select distinct port.product.id from OutputPort port"
            + " where port.removed = false and port.name like concat('% ', port.portVersion)";

    /** What somebody holds, and in which way. */
    private record Held(Holder holder, ModeChoice reads) {

        static Held of(Agreement agreement) {
            return new Held(agreement.holder(), agreement.reads());
        }
    }

    /** An agreement that is to be carried over, or for which a request is to be made. */
    record Due(Agreement held, Step step, Optional<CarryOverRule.Why> asks) {}

    private final DataProducts products;
    private final Agreements agreements;
    private final AccessRequests requests;
    private final Policies policies;
    private final ModeChecks modes;
    private final ModeViews views;

    DueCarryOvers(
            DataProducts products,
            Agreements agreements,
            AccessRequests requests,
            Policies policies,
            ModeChecks modes,
            ModeViews views) {
        this.products = products;
        this.agreements = agreements;
        this.requests = requests;
        this.policies = policies;
        this.modes = modes;
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

    /** In the caller's transaction, with the product locked: each holder once for each step. */
    List<Due> of(UUID id) {
        DataProduct product = products.findLocked(id).orElse(null);
        if (product == null || !product.status().isPublic()) {
            return List.of();
        }
        List<Step> steps = MajorSteps.among(product.ports());
        List<Agreement> all = steps.isEmpty() ? List.of() : agreements.on(product);
        Policy policy = new Policy(product, all);
        List<Due> due = new ArrayList<>();
        for (Step step : steps) {
            Set<Held> had = all.stream()
                    .filter(agreement -> agreement.port().equals(step.later()))
                    .map(Held::of)
                    .collect(Collectors.toSet());
            all.stream()
                    .filter(agreement -> agreement.port().equals(step.older()) && lasts(agreement))
                    .filter(agreement -> had.add(Held.of(agreement)))
                    .forEach(agreement -> due.add(new Due(agreement, step, policy.asks(agreement, step))));
        }
        return due;
    }

    private static boolean lasts(Agreement agreement) {
        return agreement.state() == AgreementState.IN_FORCE && !agreement.announced();
    }

    /** The present policy, against those under which accesses were given. */
    private final class Policy {

        private final DataProduct product;
        private final ApprovalPolicy present;
        private final Map<UUID, Integer> numbers = new HashMap<>();
        private final Map<Integer, ApprovalPolicy> given = new HashMap<>();

        Policy(DataProduct product, List<Agreement> all) {
            this.product = product;
            this.present = policies.of(product);
            Set<UUID> asked = all.stream()
                    .flatMap(agreement -> agreement.request().stream())
                    .collect(Collectors.toSet());
            for (AccessRequest request : requests.of(asked)) {
                numbers.put(request.id(), request.asked().policyNumber());
            }
        }

        Optional<CarryOverRule.Why> asks(Agreement agreement, Step step) {
            ModeChoice reads = agreement.reads();
            if (!reads.whole() && modes.whyNot(List.of(step.later()), reads).isPresent()) {
                return Optional.of(CarryOverRule.Why.OTHER_MODES);
            }
            if (CarryOverRule.hasNewPersonalData(step, reads)) {
                return Optional.of(CarryOverRule.Why.PERSONAL_DATA);
            }
            boolean personal = step.later().showsPersonalData(reads);
            return agreement
                    .request()
                    .map(numbers::get)
                    .map(number -> given.computeIfAbsent(number, known -> policies.of(product, known)))
                    .filter(then -> CarryOverRule.isStricter(then, present, personal))
                    .map(_ -> CarryOverRule.Why.STRICTER_POLICY);
        }
    }
}
