package io.fondaco.web.admin;

import io.fondaco.audit.AuditEvent;
import io.fondaco.audit.AuditTrail;
import io.fondaco.web.Csv;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The audit trail as a table for spreadsheets: the same words, every entry. */
@Path("/admin/audit.csv")
public class AuditCsv {

    private final Admin admin;
    private final AuditTrail trail;

    AuditCsv(Admin admin, AuditTrail trail) {
        this.admin = admin;
        this.trail = trail;
    }

    /** The file. */
    @GET
    @Produces("text/csv;charset=UTF-8")
    @ResponseHeader(name = HttpHeaders.CONTENT_DISPOSITION, value = "attachment; filename=\"audit.csv\"")
    public String file(@QueryParam("q") @DefaultValue("") String words) {
        admin.get();
        Csv csv = new Csv("at", "actor", "action", "subject", "on behalf of", "detail");
        trail.all(words).forEach(event -> csv.row(cells(event)));
        return csv.toString();
    }

    private static List<String> cells(AuditEvent event) {
        return List.of(
                event.at().toString(),
                event.actor(),
                event.action(),
                event.subject(),
                event.onBehalfOf().orElse(""),
                event.detail());
    }
}
