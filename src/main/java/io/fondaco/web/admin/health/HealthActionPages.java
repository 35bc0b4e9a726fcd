package io.fondaco.web.admin.health;

import io.fondaco.access.grant.Grants;
import io.fondaco.job.Schedule;
import io.fondaco.web.Flash;
import io.fondaco.web.admin.Admin;
import io.fondaco.web.name.JobNames;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What an admin starts on the page of health: a job, or one more attempt for a grant. */
@Path("/admin")
public class HealthActionPages {

    private final Admin admin;
    private final Schedule schedule;
    private final Grants grants;
    private final Flash flash;

    HealthActionPages(Admin admin, Schedule schedule, Grants grants, Flash flash) {
        this.admin = admin;
        this.schedule = schedule;
        this.grants = grants;
        this.flash = flash;
    }

    /** Runs a job now, in the background. */
    @POST
    @Path("/jobs/{job}/run")
    public Response run(String job) {
        admin.get();
        String name = JobNames.jobName(job);
        return schedule.start(job)
                ? flash.seeOther("/admin#jobs", "Started: %s. This page tells how it went.".formatted(name))
                : flash.notDone("/admin#jobs", "It is running already: %s.".formatted(name));
    }

    /** Asks Trino at once for a grant that it did not take. */
    @POST
    @Path("/grants/{id}/setup")
    public Response setUpAgain(UUID id) {
        admin.get();
        return grants.tryAgain(id)
                ? flash.seeOther("/admin#failing", "Trino is being asked again.")
                : flash.notDone("/admin#failing", "That grant waits for nothing any more.");
    }
}
