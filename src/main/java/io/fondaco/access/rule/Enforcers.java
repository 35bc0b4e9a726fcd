package io.fondaco.access.rule;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.person.PersonEngines;
import io.fondaco.engine.rule.RuledCatalogs;
import jakarta.enterprise.context.ApplicationScoped;

/** Which way grants of a catalog are kept. */
@ApplicationScoped
public class Enforcers {

    private final RuledCatalogs ruled;
    private final Clusters clusters;
    private final WriteRules rules;
    private final OpaRights opaRights;
    private final PersonEngines engines;

    Enforcers(RuledCatalogs ruled, Clusters clusters, WriteRules rules, OpaRights opaRights, PersonEngines engines) {
        this.ruled = ruled;
        this.clusters = clusters;
        this.rules = rules;
        this.opaRights = opaRights;
        this.engines = engines;
    }

    /** By the portal's rules where the catalog is given to it, in a file or as answers, else by GRANT and REVOKE. */
    public Enforcer of(CatalogName catalog) {
        String cluster = catalog.cluster();
        if (!byRules(catalog)) {
            return new SqlGrants(clusters.of(cluster));
        }
        RulesBook book = ruled.byFile(catalog) ? rules : opaRights;
        return new ProbedRules(cluster, book, ruled.unbound(catalog), engines);
    }

    /** Whether the portal's rules keep them, of whichever kind. */
    public boolean byRules(CatalogName catalog) {
        return ruled.contains(catalog);
    }
}
