package io.fondaco.web.admin.audit;

import io.fondaco.audit.AuditLine;
import io.fondaco.audit.AuditReader;
import io.fondaco.audit.Verification;
import io.fondaco.audit.VerifyAudit;
import io.fondaco.common.Page;
import io.fondaco.identity.Person;
import io.fondaco.job.JobRun;
import io.fondaco.product.AuditSubjects;
import io.fondaco.web.Flash;
import io.fondaco.web.PageNumber;
import io.fondaco.web.admin.Admin;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what, when and why; and whether the trail is as it was written. */
@Path("/admin/audit")
public class AuditPages {

    @CheckedTemplate(basePath = "admin")
    record audit(
            AuditAddress asked,
            List<String> kinds,
            Page<AuditLine> page,
            List<AuditSentence.Day> days,
            @Nullable JobRun verified)
            implements TemplateInstance {}

    private final Admin admin;
    private final AuditReader reader;
    private final VerifyAudit verify;
    private final AuditSubjects subjects;
    private final AuditSentences sentences;
    private final Flash flash;

    AuditPages(
            Admin admin,
            AuditReader reader,
            VerifyAudit verify,
            AuditSubjects subjects,
            AuditSentences sentences,
            Flash flash) {
        this.admin = admin;
        this.reader = reader;
        this.verify = verify;
        this.subjects = subjects;
        this.sentences = sentences;
        this.flash = flash;
    }

    /** The page. */
    @GET
    public TemplateInstance audit(@Context UriInfo address, @QueryParam("page") @DefaultValue("1") String number) {
        Person viewer = admin.auditor();
        AuditAddress asked = AuditAddress.of(address.getQueryParameters());
        Page<AuditLine> page = reader.page(viewer, asked.shown(subjects), PageNumber.of(number), Page.SIZE);
        return new audit(
                asked,
                reader.kinds(viewer),
                page,
                sentences.of(page.items()),
                verify.last(viewer).orElse(null));
    }

    /** Verifies the whole trail; the page then shows what was found. */
    @POST
    @Path("/verification")
    public Response verify() {
        Verification found = verify.run(admin.auditor());
        return found.firstBroken() == null
                ? flash.seeOther("/admin/audit", "The trail is verified: nothing was changed.")
                : flash.notDone("/admin/audit", "The trail was verified, and is broken.");
    }
}
