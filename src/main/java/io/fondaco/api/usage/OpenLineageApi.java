package io.fondaco.api.usage;

import io.fondaco.usage.event.UnreadableEvent;
import io.fondaco.usage.reported.ReportReader;
import io.fondaco.usage.reported.ReportReader.Event;
import io.fondaco.usage.reported.ReportedRuns;
import io.fondaco.usage.reported.Reporter;
import io.fondaco.usage.reported.Reporters;
import io.fondaco.usage.reported.RunReport;
import io.fondaco.usage.reported.UnreadableReport;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where Spark, dbt and other tools post the runs that they made, as OpenLineage events, each tool by its own token. */
@Path("/ingest/openlineage")
public class OpenLineageApi {

    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int LONGEST_NAMESPACE = 100;

    private final Reporters reporters;
    private final ReportReader reader;
    private final ReportedRuns runs;
    private final MeterRegistry meters;

    OpenLineageApi(Reporters reporters, ReportReader reader, ReportedRuns runs, MeterRegistry meters) {
        this.reporters = reporters;
        this.reader = reader;
        this.runs = runs;
        this.meters = meters;
    }

    /** Takes one event; 202 means that it is on disk, or says nothing that is kept. */
    @POST
    @Blocking
    @RolesAllowed(IngestMechanism.REPORTER)
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response take(
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            @Context SecurityContext caller,
            InputStream body) {
        Reporter reporter = reporters.get(caller.getUserPrincipal().getName());
        try {
            return counted(take(reporter, EventBody.of(body, encoding, LARGEST).readNBytes(LARGEST + 1)));
        } catch (UnreadableReport | UnreadableEvent e) {
            return counted(refused(Status.BAD_REQUEST, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return counted(refused(Status.BAD_REQUEST, "The body broke off, or is larger than 16 MB."));
        }
    }

    private Response take(Reporter reporter, byte[] body) throws UnreadableReport {
        if (body.length > LARGEST) {
            return refused(Status.REQUEST_ENTITY_TOO_LARGE, "The body is larger than 16 MB.");
        }
        Optional<Event> event = reader.event(body);
        if (event.isEmpty()) {
            return Response.accepted().build();
        }
        if (!reporter.mayReport(event.get().namespace())) {
            return refused(
                    Status.FORBIDDEN,
                    "This token may not report jobs of the namespace “%s”."
                            .formatted(shortened(event.get().namespace())));
        }
        Optional<RunReport> report = reader.report(event.get(), reporter);
        report.ifPresent(run -> runs.take(reporter, run));
        return Response.accepted().build();
    }

    private static String shortened(String namespace) {
        return namespace.length() <= LONGEST_NAMESPACE ? namespace : namespace.substring(0, LONGEST_NAMESPACE) + "…";
    }

    private static Response refused(Status status, String sentence) {
        return Response.status(status)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .entity(sentence)
                .build();
    }

    private Response counted(Response response) {
        String answer =
                Response.Status.fromStatusCode(response.getStatus()).name().toLowerCase(Locale.ROOT);
        meters.counter("fondaco.intake.reports", "answer", answer).increment();
        return response;
    }
}
