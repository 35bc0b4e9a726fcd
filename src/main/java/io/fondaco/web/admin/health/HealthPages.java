package io.fondaco.web.admin.health;

import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.people.OwnersMissing;
import io.fondaco.identity.People;
import io.fondaco.usage.pull.PullReports;
import io.fondaco.web.admin.Admin;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;

/** How the portal itself is doing: what is wrong, its jobs, grants that Trino refuses, drift, products without owners. */
@Path("/admin")
public class HealthPages {

    private static final int MOST = 50;
    private static final int FEW = 20;

    @CheckedTemplate(basePath = "admin")
    record health(
            List<Trouble> troubles,
            List<JobRow> jobs,
            List<Grant> failing,
            long allFailing,
            Map<String, String> names,
            long waiting,
            List<Drifted> drifted,
            List<OwnersMissing.Missing> ownerless,
            List<PullReports.Report> pulls,
            HealthSources.Reports reports,
            HealthSources.OneOwner oneOwner)
            implements TemplateInstance {}

    private final Admin admin;
    private final Troubles troubles;
    private final JobRows jobs;
    private final Grants grants;
    private final People people;
    private final DriftedProducts driftedProducts;
    private final HealthSources sources;

    HealthPages(
            Admin admin,
            Troubles troubles,
            JobRows jobs,
            Grants grants,
            People people,
            DriftedProducts driftedProducts,
            HealthSources sources) {
        this.admin = admin;
        this.troubles = troubles;
        this.jobs = jobs;
        this.grants = grants;
        this.people = people;
        this.driftedProducts = driftedProducts;
        this.sources = sources;
    }

    /** The page. */
    @GET
    public TemplateInstance health() {
        admin.get();
        List<Grant> failing = grants.failing(MOST);
        List<Drifted> drifted = driftedProducts.first();
        return new health(
                troubles.all(sources.engineSilence(), drifted.size()),
                jobs.all(),
                failing,
                grants.countFailing(),
                people.displayNames(failing.stream().map(Grant::principal).toList()),
                grants.waiting(),
                drifted,
                sources.ownerless(MOST),
                sources.pulls(),
                sources.reports(FEW),
                sources.oneOwner(FEW));
    }
}
