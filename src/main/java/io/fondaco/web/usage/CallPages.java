package io.fondaco.web.usage;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.People;
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
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The calls of a product that failed, one by one: for its owners and the platform team, and for nobody else there. */
@Path("/products/{domain}/{slug}/usage")
public class CallPages {

    private static final List<String> HEADINGS =
            List.of("Query id", "Ended", "Name", "User in Trino", "Error", "Query", "Trino said");

    /** As Trino and its connectors name errors; empty asks for all. */
    private static final Pattern ERROR_NAME = Pattern.compile("[A-Z0-9_]{0,100}");

    @CheckedTemplate(basePath = "usage")
    record calls(ProductHead head, UsagePeriod period, String error, List<Row> rows, int most)
            implements TemplateInstance {}

    /**
     * One call.
     *
     * @param name of who asked, as people call them
     */
    public record Row(Call call, String name) {}

    private final VisibleProduct products;
    private final FailedCalls failed;
    private final People people;

    CallPages(VisibleProduct products, FailedCalls failed, People people) {
        this.products = products;
        this.failed = failed;
        this.people = people;
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
        return new calls(ProductHead.of(product, "usage"), days, error, rows(product, days, error), FailedCalls.MOST);
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
        List<Row> calls = rows(find(domain, slug), period(period), error);
        return Download.csv(
                "calls.csv",
                HEADINGS,
                rows -> calls.stream().<List<?>>map(CallPages::cells).forEach(rows));
    }

    private List<Row> rows(DataProduct product, UsagePeriod period, String error) {
        List<Call> calls = ERROR_NAME.matcher(error).matches() ? failed.latest(product, period, error) : List.of();
        Map<String, String> names =
                people.displayNames(calls.stream().map(Call::user).toList());
        return calls.stream()
                .map(call -> new Row(call, names.getOrDefault(call.user(), call.user())))
                .toList();
    }

    private static List<Object> cells(Row row) {
        Call call = row.call();
        String query = call.example() == null ? "" : call.example().shape();
        String said = call.example() == null || call.example().message() == null
                ? ""
                : call.example().message();
        return List.of(call.queryId(), call.at(), row.name(), call.user(), call.errorName(), query, said);
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
