package io.fondaco.web.lineage;

import io.fondaco.lineage.graph.Asked;
import io.fondaco.lineage.graph.Impact;
import io.fondaco.lineage.graph.Impacts;
import io.fondaco.lineage.graph.Lineage;
import io.fondaco.lineage.graph.LineageGraphs;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.web.download.Download;
import io.fondaco.web.product.ProductHead;
import io.fondaco.web.product.VisibleProduct;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where a product comes from and goes to. */
@Path("/products/{domain}/{slug}")
public class LineagePages {

    @CheckedTemplate(basePath = "lineage")
    record lineage(
            ProductHead head,
            LineageChoice choice,
            List<String> datasets,
            List<String> columns,
            List<Integer> steps,
            Picture picture,
            List<LineageRow> rows,
            int takers,
            @Nullable Impact impact,
            boolean names)
            implements TemplateInstance {}

    private final VisibleProduct products;
    private final LineageGraphs graphs;
    private final Impacts impacts;

    LineagePages(VisibleProduct products, LineageGraphs graphs, Impacts impacts) {
        this.products = products;
        this.graphs = graphs;
        this.impacts = impacts;
    }

    /** The page. */
    @GET
    @Path("lineage")
    @Transactional
    public TemplateInstance page(
            @RestPath String domain, @RestPath String slug, @BeanParam LineageParameters parameters) {
        DataProduct product = products.find(domain, slug);
        LineageChoice choice = parameters.choice(product);
        Asked asked = choice.asked(products.viewer(), product);
        Lineage lineage = graphs.of(asked);
        OutputPort port = choice.port(product);
        boolean ofColumn = !choice.column().isEmpty();
        return new lineage(
                ProductHead.of(product, "lineage"),
                choice,
                product.ports().stream().map(OutputPort::name).toList(),
                port == null
                        ? List.of()
                        : port.columns().stream().map(ContractColumn::name).toList(),
                IntStream.rangeClosed(0, Asked.MOST).boxed().toList(),
                Picture.of(lineage, product.path()),
                LineageRow.of(lineage, ofColumn),
                lineage.takingTheColumn(product.path()).size(),
                ofColumn && port != null ? impacts.of(asked, port) : null,
                asked.seesTables());
    }

    /** The table for a spreadsheet. */
    @GET
    @Path("lineage.csv")
    @Transactional
    public Response csv(@RestPath String domain, @RestPath String slug, @BeanParam LineageParameters parameters) {
        DataProduct product = products.find(domain, slug);
        LineageChoice choice = parameters.choice(product);
        Lineage lineage = graphs.of(choice.asked(products.viewer(), product));
        List<LineageRow> found = LineageRow.of(lineage, !choice.column().isEmpty());
        return Download.csv(
                "lineage.csv",
                List.of(
                        "From product",
                        "From dataset",
                        "From table",
                        "From column",
                        "To product",
                        "To dataset",
                        "To table",
                        "To column",
                        "How",
                        "Tables between",
                        "Queries",
                        "Last seen",
                        "Old"),
                rows -> found.stream().map(LineagePages::cells).forEach(rows));
    }

    private static List<?> cells(LineageRow row) {
        return List.of(
                Objects.requireNonNullElse(row.from().path(), ""),
                row.from().dataset(),
                row.from().object(),
                row.from().column(),
                Objects.requireNonNullElse(row.to().path(), ""),
                row.to().dataset(),
                row.to().object(),
                row.to().column(),
                row.how(),
                row.through(),
                row.seen(),
                row.lastSeen(),
                row.old() ? "yes" : "no");
    }
}
