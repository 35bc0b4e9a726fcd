package io.fondaco.web.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fondaco.audit.AuditFilter;
import io.fondaco.audit.AuditLine;
import io.fondaco.audit.AuditReader;
import io.fondaco.identity.Person;
import io.fondaco.product.AuditSubjects;
import io.fondaco.web.Csv;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The audit trail as a file: every entry that the filter asks for, with its seal, written out as it is read. */
@Path("/admin")
public class AuditFiles {

    private final Admin admin;
    private final AuditReader reader;
    private final AuditSubjects subjects;
    private final ObjectMapper json;

    AuditFiles(Admin admin, AuditReader reader, AuditSubjects subjects, ObjectMapper json) {
        this.admin = admin;
        this.reader = reader;
        this.subjects = subjects;
        this.json = json;
    }

    /** A table for spreadsheets. */
    @GET
    @Path("/audit.csv")
    public Response csv(@Context UriInfo address) {
        String head = "number,id,at,actor,on behalf of,action,subject,detail,before,after,request,agreement,hash\r\n";
        return file(address, "text/csv;charset=UTF-8", head, line -> Csv.line(cells(line)));
    }

    /** One JSON object a line. */
    @GET
    @Path("/audit.jsonl")
    public Response jsonLines(@Context UriInfo address) {
        return file(address, "application/jsonl;charset=UTF-8", "", this::object);
    }

    private Response file(UriInfo address, String type, String head, Function<AuditLine, String> text) {
        Person viewer = admin.auditor();
        AuditAddress asked = AuditAddress.of(address.getQueryParameters());
        if (!asked.ignored().isEmpty()) {
            // Nobody sees in a file that a day was left out.
            throw new BadRequestException("No day");
        }
        AuditFilter filter = asked.filter(subjects);
        String name = address.getPath().substring(address.getPath().lastIndexOf('/') + 1);
        StreamingOutput output = out -> {
            write(out, head);
            reader.each(viewer, filter, line -> write(out, text.apply(line)));
        };
        return Response.ok(output)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
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
