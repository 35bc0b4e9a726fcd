package io.fondaco.web.usage;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.Figure;
import io.fondaco.usage.pull.PullSources;
import io.fondaco.usage.report.UsagePeriod;
import io.fondaco.usage.report.UsageReport;
import io.fondaco.usage.report.UsageReports;
import io.fondaco.usage.reported.ReportedUses;
import io.fondaco.usage.rule.Verdict.Change;
import io.fondaco.web.download.Download;
import io.fondaco.web.product.Metric;
import io.fondaco.web.product.ProductHead;
import io.fondaco.web.product.UsageMetrics;
import io.fondaco.web.product.VisibleProduct;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Who uses a product, how much, and how well it runs. */
@Path("/products/{domain}/{slug}")
public class UsagePages {

    private static final int MOST_USED = 10;

    @CheckedTemplate(basePath = "usage")
    record usage(
            ProductHead head,
            UsageReport report,
            List<UsagePeriod> periods,
            List<Metric> metrics,
            AlertNotes.Notes alerts,
            WithoutAgreement.Rows without,
            String marks,
            String bands,
            List<ConsumerRow> consumers,
            List<ConsumerRow> costs,
            List<UsageReport.ColumnUse> mostUsed,
            List<String> times,
            List<String> parts,
            List<Figure> figures,
            CpuUnit cpu,
            boolean names,
            List<String> limits,
            List<ReportedUses.Report> reported)
            implements TemplateInstance {}

    private final VisibleProduct products;
    private final UsageReports reports;
    private final ConsumerRows rows;
    private final AlertNotes alerts;
    private final WithoutAgreement withoutAgreement;
    private final PullSources pulls;
    private final ReportedUses reported;

    UsagePages(
            VisibleProduct products,
            UsageReports reports,
            ConsumerRows rows,
            AlertNotes alerts,
            WithoutAgreement withoutAgreement,
            PullSources pulls,
            ReportedUses reported) {
        this.products = products;
        this.reports = reports;
        this.rows = rows;
        this.alerts = alerts;
        this.withoutAgreement = withoutAgreement;
        this.pulls = pulls;
        this.reported = reported;
    }

    /** The page; an unknown period is the usual one. */
    @GET
    @Path("usage")
    public TemplateInstance usage(
            @RestPath String domain, @RestPath String slug, @RestQuery @DefaultValue("") String period) {
        DataProduct product = products.find(domain, slug);
        UsageReport report = reports.of(product, period(period), products.viewer());
        boolean names = UsageReports.showsNames(product, products.viewer());
        return new usage(
                ProductHead.of(product, "usage"),
                report,
                Arrays.asList(UsagePeriod.values()),
                UsageMetrics.all(report),
                alerts.of(product, products.viewer()),
                names ? withoutAgreement.of(product, report.from()) : new WithoutAgreement.Rows(List.of(), 0),
                marks(product, report),
                bands(report),
                rows.byQueries(report.consumers()),
                rows.byCost(report),
                report.columns().stream().limit(MOST_USED).toList(),
                List.of("Average", "p50", "p95"),
                List.of("Finished", "Failed", "Today so far"),
                Arrays.asList(Figure.values()),
                CpuUnit.of(report),
                names,
                pulls.limits(product.ports().stream()
                        .map(port -> port.object().cluster())
                        .toList()),
                reported.of(product.ports().stream().map(OutputPort::object).toList(), report.from(), report.to()));
    }

    /** The days for a spreadsheet. */
    @GET
    @Path("usage.csv")
    public Response csv(@RestPath String domain, @RestPath String slug, @RestQuery @DefaultValue("") String period) {
        return file("usage.csv", Figure.DAYS, products.find(domain, slug), period);
    }

    /** Any figure of the page for a spreadsheet; what the viewer may not see is no file. */
    @GET
    @Path("usage/{figure}.csv")
    public Response figure(
            @RestPath String domain,
            @RestPath String slug,
            @RestPath String figure,
            @RestQuery @DefaultValue("") String period) {
        DataProduct product = products.find(domain, slug);
        boolean names = UsageReports.showsNames(product, products.viewer());
        Figure found = Arrays.stream(Figure.values())
                .filter(each -> each.value().equals(figure) && (names || !each.onlyWithNames()))
                .findFirst()
                .orElseThrow(() -> new NotFound("figure-unknown", "There is no such figure."));
        return file("usage-" + found.value() + ".csv", found, product, period);
    }

    private Response file(String name, Figure figure, DataProduct product, String period) {
        FigureRows table = new FigureRows(figure, reports.of(product, period(period), products.viewer()));
        return Download.csv(name, table.headings(), rows -> table.rows().forEach(rows));
    }

    private static UsagePeriod period(String value) {
        return UsagePeriod.of(value).orElse(UsagePeriod.DAYS_90);
    }

    private static String marks(DataProduct product, UsageReport report) {
        return product.versions().stream()
                .flatMap(version -> Stream.concat(
                        Stream.of(mark(report, version.publishedAt(), "v" + version.number())),
                        version.rolledBack().stream()
                                .map(back -> mark(report, back.at(), "v" + version.number() + " rolled back"))))
                .filter(mark -> mark.compareTo(report.from().toString()) > 0)
                .collect(Collectors.joining(";"));
    }

    private static String mark(UsageReport report, Instant at, String words) {
        return LocalDate.ofInstant(at, report.zone()) + "|" + words;
    }

    private static String bands(UsageReport report) {
        return report.wrong().stream()
                .map(each -> each.from() + "|" + each.to() + (each.change() == Change.FEWER ? "|Fewer" : "|Failing"))
                .collect(Collectors.joining(";"));
    }
}
