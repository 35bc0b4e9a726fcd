package io.fondaco.access.agreement;

import io.fondaco.common.Among;
import io.fondaco.identity.Person;
import io.fondaco.product.HeldProducts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Who holds an agreement keeps the product's page, until the agreement ends. */
@ApplicationScoped
class HeldAgreements implements HeldProducts {

    private static final String RESTRICTED = """
            select heldProduct.id from Agreement held join held.port heldPort join heldPort.product heldProduct
            where heldProduct.restricted = true and held.state <> io.fondaco.access.agreement.AgreementState.ENDED
              and (held.askedBy = :heldBy
                or (held.holderKind = io.fondaco.access.holder.HolderKind.PERSON and held.principal = :heldBy)
                or (held.holderKind = io.fondaco.access.holder.HolderKind.SERVICE_ACCOUNT and held.principal in
                  (select account.name from ServiceAccount account where account.owner = :heldBy))
                or (held.holderKind = io.fondaco.access.holder.HolderKind.TEAM and held.principal in %s))
            """;

    @Override
    public Ids restricted(Person viewer) {
        // An empty list is no SQL; no team is called "".
        Among teams = Among.of("heldTeam", viewer.teams().isEmpty() ? Set.of("") : viewer.teams());
        Map<String, Object> parameters = teams.parameters();
        parameters.put("heldBy", viewer.name());
        return new Ids(RESTRICTED.formatted(teams.list()), parameters);
    }
}
