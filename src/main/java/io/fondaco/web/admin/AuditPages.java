package io.fondaco.web.admin;

import io.fondaco.audit.AuditEvent;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Page;
import io.fondaco.web.PageNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Who did what, when and why. */
@Path("/admin/audit")
public class AuditPages {

    @CheckedTemplate(basePath = "admin")
    record audit(String words, Page<AuditEvent> page, String href, String file) implements TemplateInstance {}

    private final Admin admin;
    private final AuditTrail trail;

    AuditPages(Admin admin, AuditTrail trail) {
        this.admin = admin;
        this.trail = trail;
    }

    /** The page. */
    @GET
    public TemplateInstance audit(
            @QueryParam("q") @DefaultValue("") String words, @QueryParam("page") @DefaultValue("1") String number) {
        admin.get();
        String query = "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return new audit(
                words,
                trail.page(words, PageNumber.of(number)),
                "/admin/audit?" + query + "&",
                "/admin/audit.csv?" + query);
    }
}
