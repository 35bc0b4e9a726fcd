package io.fondaco.api.audit;

import io.fondaco.api.PageQuery;
import io.fondaco.api.PageView;
import io.fondaco.audit.AuditFilter;
import io.fondaco.audit.AuditLine;
import io.fondaco.audit.AuditReader;
import io.fondaco.audit.Verification;
import io.fondaco.audit.VerifyAudit;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.Page;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.AuditSubjects;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail, for auditors and those who run the platform. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Audit")
public class AuditApi {

    /** Which entries are asked for. */
    public record Asked(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("who") @DefaultValue("") String who,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("product") @DefaultValue("") String product,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {}

    private final CurrentPerson currentPerson;
    private final AuditReader reader;
    private final VerifyAudit verify;
    private final AuditSubjects subjects;

    AuditApi(CurrentPerson currentPerson, AuditReader reader, VerifyAudit verify, AuditSubjects subjects) {
        this.currentPerson = currentPerson;
        this.reader = reader;
        this.verify = verify;
        this.subjects = subjects;
    }

    /** A page of the entries, newest first. */
    @GET
    @Operation(
            summary = "The audit trail, newest first",
            description =
                    "who is a name; kind an action such as request.approved, or request; product domain/slug;"
                            + " from and to are days, UTC. Entries are numbered and sealed a few seconds after they are written.")
    public PageView<AuditLine> entries(
            @BeanParam Asked asked,
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        PageQuery part = new PageQuery(page, size);
        AuditFilter filter = new AuditFilter(
                asked.words(),
                asked.who(),
                asked.kind(),
                subjects.of(asked.product()),
                day("from", asked.from()),
                day("to", asked.to()),
                false);
        Page<AuditLine> found = reader.page(currentPerson.get(), filter, part.page(), part.size());
        return new PageView<>(found.items(), found.number(), found.size(), found.total());
    }

    /** Computes every seal again. */
    @POST
    @Path("/verification")
    @Operation(
            summary = "Verify the audit trail",
            description =
                    "Computes every hash again; names the first broken entry, and says how many have no seal yet.")
    public Verification verify() {
        return verify.run(currentPerson.get());
    }

    private static @Nullable LocalDate day(String name, String text) {
        return text.isEmpty()
                ? null
                : Day.read(text).orElseThrow(() -> new Invalid("day-invalid", Map.of(name, "Say a day as 2027-03-14")));
    }
}
