package io.fondaco.web.usage;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.product.DataProduct;
import io.fondaco.usage.report.FailedCalls;
import io.fondaco.usage.report.FailedCalls.Call;
import io.fondaco.usage.report.UsagePeriod;
import io.fondaco.usage.report.UsageReports;
import io.fondaco.web.download.Download;
import io.fondaco.web.product.ProductHead;
import io.fondaco.web.product.VisibleProduct;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The calls of a product that failed, one by one: for its owners and the platform team, and for nobody else there. */
@Path("/products/{domain}/{slug}/usage")
public class CallPages {

    private static final List<String> HEADINGS = List.of("Query id", "Ended", "User", "Error", "Query", "Trino said");

    @CheckedTemplate(basePath = "usage")
    record calls(ProductHead head, UsagePeriod period, String error, List<Call> calls, int most)
            implements TemplateInstance {}

    private final VisibleProduct products;
    private final FailedCalls failed;

    CallPages(VisibleProduct products, FailedCalls failed) {
        this.products = products;
        this.failed = failed;
    }

    /** The latest of a period; an unknown period is the usual one. */
    @GET
    @Path("calls")
    @Transactional
    public TemplateInstance show(
            @RestPath String domain,
            @RestPath String slug,
            @RestQuery @DefaultValue("") String period,
            @RestQuery @DefaultValue("") String error) {
        DataProduct product = find(domain, slug);
        UsagePeriod days = period(period);
        return new calls(
                ProductHead.of(product, "usage"), days, error, failed.latest(product, days, error), FailedCalls.MOST);
    }

    /** The same for a spreadsheet. */
    @GET
    @Path("calls.csv")
    @Transactional
    public Response csv(
            @RestPath String domain,
            @RestPath String slug,
            @RestQuery @DefaultValue("") String period,
            @RestQuery @DefaultValue("") String error) {
        List<Call> calls = failed.latest(find(domain, slug), period(period), error);
        return Download.csv(
                "calls.csv",
                HEADINGS,
                rows -> calls.stream().<List<?>>map(CallPages::cells).forEach(rows));
    }

    private static List<Object> cells(Call call) {
        String query = call.example() == null ? "" : call.example().shape();
        String said = call.example() == null || call.example().message() == null
                ? ""
                : call.example().message();
        return List.of(call.queryId(), call.at(), call.user(), call.errorName(), query, said);
    }

    private DataProduct find(String domain, String slug) {
        DataProduct product = products.find(domain, slug);
        if (!UsageReports.showsNames(product, products.viewer())) {
            throw new NotFound("calls-unknown", "There is no such page.");
        }
        return product;
    }

    private static UsagePeriod period(String value) {
        return UsagePeriod.of(value).orElse(UsagePeriod.DAYS_30);
    }
}
