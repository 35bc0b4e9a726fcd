package io.fondaco.api.usage;

import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.alert.Findings;
import io.fondaco.usage.report.UsagePeriod;
import io.fondaco.usage.report.UsageReport;
import io.fondaco.usage.report.UsageReports;
import io.fondaco.usage.reported.ReportedUses;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a product is used. */
@Path("/api/v1/products/{domain}/{slug}/usage")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Usage")
public class UsageApi {

    private final CurrentPerson currentPerson;
    private final DataProducts products;
    private final UsageReports reports;
    private final Findings findings;
    private final ReportedUses reported;

    UsageApi(
            CurrentPerson currentPerson,
            DataProducts products,
            UsageReports reports,
            Findings findings,
            ReportedUses reported) {
        this.currentPerson = currentPerson;
        this.products = products;
        this.reports = reports;
        this.findings = findings;
        this.reported = reported;
    }

    /** The report of the last days, with names for owners and the platform team. */
    @GET
    @Transactional
    @Operation(
            summary = "How a data product is used",
            description = "period is 30d, 90d or 365d. Owners and the platform team see names, others see teams.")
    public UsageView of(
            @PathParam("domain") String domain,
            @PathParam("slug") String slug,
            @QueryParam("period") @DefaultValue("30d") String period) {
        UsagePeriod days = UsagePeriod.of(period)
                .orElseThrow(() -> new Invalid("period-invalid", Map.of("period", "Say 30d, 90d or 365d")));
        Person viewer = currentPerson.get();
        DataProduct product = products.get(viewer, domain, slug);
        UsageReport report = reports.of(product, days, viewer);
        return UsageView.of(
                product,
                report,
                alerts(product, viewer),
                reported.of(product.ports().stream().map(OutputPort::object).toList(), report.from(), report.to()));
    }

    private List<UsageView.AlertView> alerts(DataProduct product, Person viewer) {
        boolean names = UsageReports.showsNames(product, viewer);
        return findings.of(product).stream()
                .filter(finding -> names || !finding.kind().ownersOnly())
                .map(finding -> UsageView.AlertView.of(finding, names))
                .toList();
    }
}
