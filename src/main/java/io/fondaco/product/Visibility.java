package io.fondaco.product;

import io.fondaco.common.Among;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which products a viewer may know, as a condition on {@code product} in a query. */
@ApplicationScoped
public class Visibility {

    /** That it is published. */
    static final String PUBLIC = "product.status in (io.fondaco.product.ProductStatus.ACTIVE,"
            + " io.fondaco.product.ProductStatus.DEPRECATED)";

    /** What is true of most products stands first: the rest is then not looked at. */
    private static final String VISIBLE = """
            ((%1$s and product.restricted = false) or :admin = true
              or exists (select 1 from DataProduct p join p.people r where p = product and r.person = :viewer)
              or (%1$s and product.restricted = true and (product.id in (%2$s)
                  or exists (select 1 from DataProduct p join p.visibleToTeams t where p = product and t in %3$s))))
            """;

    private final HeldProducts held;

    Visibility(HeldProducts held) {
        this.held = held;
    }

    /** The condition with its parameters, to which those of the query may be added. */
    public record Condition(String text, Map<String, Object> parameters) {}

    /** The condition for this viewer. */
    public Condition of(Person viewer) {
        // An empty list is no SQL; no team is called "".
        Among teams = Among.of("team", viewer.teams().isEmpty() ? Set.of("") : viewer.teams());
        // Who reads a product keeps its page, whoever else may see it from then on.
        HeldProducts.Ids heldOnes = held.restricted(viewer);
        Map<String, Object> parameters = new HashMap<>(heldOnes.parameters());
        parameters.put("admin", viewer.platformAdmin());
        parameters.put("viewer", viewer.name());
        teams.into(parameters::put);
        return new Condition(VISIBLE.formatted(PUBLIC, heldOnes.text(), teams.list()), parameters);
    }

    /** The condition for what is published, of all that this viewer may know. */
    public Condition published(Person viewer) {
        Condition visible = of(viewer);
        return new Condition("(" + PUBLIC + " and " + visible.text() + ")", visible.parameters());
    }

    /** The condition for what is published and may be known by whoever signs in. */
    public Condition publishedForEverybody() {
        return new Condition("(" + PUBLIC + " and product.restricted = false)", new HashMap<>());
    }
}
