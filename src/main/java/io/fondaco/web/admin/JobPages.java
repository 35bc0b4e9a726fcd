package io.fondaco.web.admin;

import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.Grants;
import io.fondaco.identity.People;
import io.fondaco.job.Jobs;
import io.fondaco.web.EngineStatus;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;

/** How the portal itself is doing: its jobs, and the grants that Trino refuses. */
@Path("/admin")
public class JobPages {

    @CheckedTemplate(basePath = "admin")
    record jobs(List<JobRow> jobs, List<Grant> failing, Map<String, String> names, long waiting, String engineSilence)
            implements TemplateInstance {}

    private final Admin admin;
    private final Jobs jobs;
    private final Grants grants;
    private final People people;
    private final EngineStatus engine;

    JobPages(Admin admin, Jobs jobs, Grants grants, People people, EngineStatus engine) {
        this.admin = admin;
        this.jobs = jobs;
        this.grants = grants;
        this.people = people;
        this.engine = engine;
    }

    /** The page. */
    @GET
    public TemplateInstance jobs() {
        admin.get();
        List<Grant> failing = grants.failing();
        return new jobs(
                jobs.lastRuns().stream().map(JobRow::new).toList(),
                failing,
                people.displayNames(failing.stream().map(Grant::principal).toList()),
                grants.waiting(),
                engine.silence());
    }
}
