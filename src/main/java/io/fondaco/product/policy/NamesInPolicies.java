package io.fondaco.product.policy;

import io.fondaco.identity.NameUse;
import io.fondaco.identity.NamesInUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** People whom policies name as approvers, whether or not they ever signed in. */
@ApplicationScoped
class NamesInPolicies implements NamesInUse {

    private final Policies policies;

    NamesInPolicies(Policies policies) {
        this.policies = policies;
    }

    /** Policies are looked through for who registers a name, which is rare, not for who signs in. */
    @Override
    public List<NameUse> like(NameUse asked) {
        String form = asked.form();
        boolean named = !asked.isPlainPerson() && policies.nameApprover(form);
        return named ? List.of(new NameUse(NameUse.Kind.PERSON, form)) : List.of();
    }
}
