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
    private final PersonEngines engines;

    Enforcers(RuledCatalogs ruled, Clusters clusters, WriteRules rules, PersonEngines engines) {
        this.ruled = ruled;
        this.clusters = clusters;
        this.rules = rules;
        this.engines = engines;
    }

    /** By rules of a file where the catalog is given to the portal, else by GRANT and REVOKE. */
    public Enforcer of(CatalogName catalog) {
        return byRules(catalog)
                ? new FileRules(catalog.cluster(), rules, engines)
                : new SqlGrants(clusters.of(catalog.cluster()));
    }

    /** Whether rules of a file keep them. */
    public boolean byRules(CatalogName catalog) {
        return ruled.contains(catalog);
    }
}
