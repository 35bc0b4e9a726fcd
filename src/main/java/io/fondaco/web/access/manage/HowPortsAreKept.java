package io.fondaco.web.access.manage;

import io.fondaco.access.rule.AccessRules;
import io.fondaco.access.rule.WrittenRules;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.rule.OpaCatalogs;
import io.fondaco.engine.rule.OwnRules;
import io.fondaco.engine.rule.RuledCatalogs;
import io.fondaco.engine.rule.RulesConfig.ClusterRules;
import io.fondaco.engine.rule.RulesProblem;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.Catalogs;
import io.fondaco.web.Badge;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says how access to each dataset of a product is enforced, or why it can't be. */
@ApplicationScoped
class HowPortsAreKept {

    private static final String GRANTS = "By GRANT and REVOKE in the catalog %s, read back after each change.";
    private static final String UNKNOWN =
            "Not known yet: the portal asks when Trino was seen to have the dataset. A request is tried by GRANT.";
    private static final String RULES =
            "By rules in Trino's file: whoever they don't name reads nothing in the catalog %s."
                    + " After each change the portal asks in the reader's name for no row.";
    private static final String DECISIONS =
            "By the portal's answers to Trino's OPA plugin: whoever holds nothing reads nothing in the catalog %s."
                    + " After each change the portal asks in the reader's name for no row.";
    private static final String NOT_ASKED =
            "GRANT and REVOKE are not asked of OPA: Trino refuses them to all, or allows them to all. In this catalog"
                    + " they would give nothing.";
    private static final String NOT =
            "Trino keeps no grants for the catalog %1$s, and its rules are not the portal's, so nobody"
                    + " can ask for it. An administrator adds the catalog to fondaco.access.rules.%2$s.catalogs or"
                    + " fondaco.access.opa.%2$s.catalogs, or the domain publishes a view of it where grants are kept.";
    private static final String ROUND =
            "TABLE(%s.system.query(…)) and other table functions go round every rule for tables. ";

    private static final String ALONE = "In this catalog they are for %s alone.";

    private final Catalogs catalogs;
    private final RuledCatalogs ruled;
    private final OpaCatalogs opaCatalogs;
    private final WrittenRules written;

    HowPortsAreKept(Catalogs catalogs, RuledCatalogs ruled, OpaCatalogs opaCatalogs, WrittenRules written) {
        this.catalogs = catalogs;
        this.ruled = ruled;
        this.opaCatalogs = opaCatalogs;
        this.written = written;
    }

    /** Dataset by dataset, in the order of their names; each catalog is looked at once. */
    List<HowKept> of(DataProduct product) {
        return product.ports().stream()
                .sorted(Comparator.comparing(OutputPort::name))
                .map(this::of)
                .toList();
    }

    private HowKept of(OutputPort port) {
        CatalogName catalog = port.object().inCatalog();
        if (opaCatalogs.contains(catalog)) {
            return new HowKept(
                    port.name(), new Badge("OPA", "lock", "ok"), DECISIONS.formatted(catalog), ofDecisions(catalog));
        }
        if (ruled.byFile(catalog)) {
            return new HowKept(
                    port.name(), new Badge("File rules", "lock", "ok"), RULES.formatted(catalog), warnings(catalog));
        }
        Optional<Boolean> keeps = catalogs.keepsGrants(catalog);
        if (keeps.isEmpty()) {
            return new HowKept(port.name(), new Badge("Not known yet", "clock", "info"), UNKNOWN, List.of());
        }
        return keeps.get()
                ? new HowKept(port.name(), new Badge("Grants", "lock", "ok"), GRANTS.formatted(catalog), List.of())
                : new HowKept(
                        port.name(),
                        new Badge("Not enforced", "triangle-alert", "warn"),
                        NOT.formatted(catalog, catalog.cluster()),
                        List.of());
    }

    private List<String> ofDecisions(CatalogName catalog) {
        return List.of(NOT_ASKED, ROUND.formatted(catalog) + ALONE.formatted(unbound(catalog.cluster())));
    }

    private String unbound(String cluster) {
        return String.join(", ", opaCatalogs.unbound(cluster));
    }

    private List<String> warnings(CatalogName catalog) {
        List<String> warnings = new ArrayList<>();
        written.findByIdOptional(catalog.cluster())
                .flatMap(AccessRules::problem)
                .ifPresent(problem -> warnings.add("Something is not in order, and what was last holds: " + problem));
        warnings.add(ROUND.formatted(catalog) + callers(catalog));
        return warnings;
    }

    private String callers(CatalogName catalog) {
        ClusterRules rules = ruled.of(catalog.cluster()).orElseThrow();
        try {
            Set<String> callers = new TreeSet<>(ruled.unbound(catalog.cluster()));
            callers.addAll(OwnRules.read(rules.before()).callers(catalog.name()));
            return ALONE.formatted(String.join(", ", callers));
        } catch (RulesProblem e) {
            return "Who may call them is not known: the administrator's rules can't be read.";
        }
    }
}
