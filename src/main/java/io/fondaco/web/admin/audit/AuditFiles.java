package io.fondaco.web.admin.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fondaco.audit.AuditFilter;
import io.fondaco.audit.AuditLine;
import io.fondaco.audit.AuditReader;
import io.fondaco.identity.Person;
import io.fondaco.product.AuditSubjects;
import io.fondaco.web.admin.Admin;
import io.fondaco.web.download.Download;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The audit trail as a file: every entry that the filter asks for, with its seal, written out as it is read. */
@Path("/admin")
public class AuditFiles {

    private static final List<String> HEADINGS = List.of(
            "number",
            "id",
            "at",
            "actor",
            "on behalf of",
            "action",
            "subject",
            "detail",
            "before",
            "after",
            "request",
            "agreement",
            "hash");

    private final Admin admin;
    private final AuditReader entries;
    private final AuditSubjects subjects;
    private final ObjectMapper json;

    AuditFiles(Admin admin, AuditReader entries, AuditSubjects subjects, ObjectMapper json) {
        this.admin = admin;
        this.entries = entries;
        this.subjects = subjects;
        this.json = json;
    }

    /** A table for spreadsheets. */
    @GET
    @Path("/audit.csv")
    public Response csv(@Context UriInfo address) {
        Download.Rows<AuditLine> lines = lines(address);
        return Download.csv("audit.csv", HEADINGS, rows -> lines.each(line -> rows.accept(cells(line))));
    }

    /** One JSON object a line. */
    @GET
    @Path("/audit.jsonl")
    public Response jsonLines(@Context UriInfo address) {
        Download.Rows<AuditLine> lines = lines(address);
        return Download.of(
                "audit.jsonl",
                "application/jsonl;charset=UTF-8",
                pieces -> lines.each(line -> pieces.accept(object(line))));
    }

    private Download.Rows<AuditLine> lines(UriInfo address) {
        Person viewer = admin.auditor();
        AuditAddress asked = AuditAddress.of(address.getQueryParameters());
        if (!asked.ignored().isEmpty()) {
            // Nobody sees in a file that a day was left out.
            throw new BadRequestException("No day");
        }
        AuditFilter filter = asked.everything(subjects);
        return reader -> entries.each(viewer, filter, reader);
    }

    private static List<String> cells(AuditLine line) {
        return Stream.of(
                        line.number(),
                        line.id(),
                        line.at(),
                        line.actor(),
                        line.onBehalfOf(),
                        line.action(),
                        line.subject(),
                        line.detail(),
                        line.before(),
                        line.after(),
                        line.requestId(),
                        line.agreementId(),
                        line.hash())
                .map(value -> Objects.toString(value, ""))
                .toList();
    }

    private String object(AuditLine line) {
        try {
            return json.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
