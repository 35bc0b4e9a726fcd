package io.fondaco.web.product;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.harvest.ReadObstacle;
import io.fondaco.product.harvest.SeenObject;
import io.fondaco.product.harvest.ViewObstacles;
import io.fondaco.usage.report.UsagePeriod;
import io.fondaco.usage.report.UsageReport;
import io.fondaco.usage.report.UsageReports;
import io.fondaco.web.access.status.AccessPanel;
import io.fondaco.web.access.status.AccessPanels;
import io.fondaco.web.product.Notices.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The first page of a product: can I use it, what is it, who uses it. */
@Path("/products/{domain}/{slug}")
public class ProductPages {

    @CheckedTemplate(basePath = "product")
    record overview(
            ProductHead head,
            DataProduct product,
            AccessPanel panel,
            Facts.View facts,
            @Nullable Notice notice,
            List<Notice> others,
            List<Metric> metrics,
            @Nullable DatasetSchema main,
            @Nullable String snippet,
            String found)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "product")
    record panel(AccessPanel panel) implements TemplateInstance {}

    private final VisibleProduct products;
    private final AccessPanels panels;
    private final UsageReports usage;
    private final Facts facts;
    private final Notices notices;
    private final DatasetSchemas schemas;
    private final Connections connections;

    ProductPages(
            VisibleProduct products,
            AccessPanels panels,
            UsageReports usage,
            Facts facts,
            Notices notices,
            DatasetSchemas schemas,
            Connections connections) {
        this.products = products;
        this.panels = panels;
        this.usage = usage;
        this.facts = facts;
        this.notices = notices;
        this.schemas = schemas;
        this.connections = connections;
    }

    /**
     * The page, or while access is being set up its panel alone.
     *
     * @param found the words of a search whose only result it is, which led here
     */
    @GET
    @ResponseHeader(name = "Vary", value = "HX-Request")
    public TemplateInstance overview(
            @RestPath String domain,
            @RestPath String slug,
            @RestQuery @DefaultValue("0") String look,
            @RestQuery @DefaultValue("") String found,
            @RestHeader("HX-Request") @Nullable String fragment) {
        DataProduct product = products.find(domain, slug);
        int looks = look.matches("\\d{1,2}") ? Integer.parseInt(look) : 0;
        return "true".equals(fragment)
                ? new panel(panels.of(products.viewer(), product, looks))
                : overview(product, looks, found);
    }

    private TemplateInstance overview(DataProduct product, int looks, String found) {
        Person viewer = products.viewer();
        UsageReport.Summary used = usage.summary(product, UsagePeriod.DAYS_30);
        Map<QualifiedName, SeenObject> seen = schemas.seen(product);
        List<DatasetSchema> datasets = DatasetSchemas.of(product, seen);
        Map<QualifiedName, ReadObstacle> inTheWay = ViewObstacles.look(product.ports(), seen);
        List<Notice> told = notices.of(product, viewer, datasets, inTheWay);
        return new overview(
                ProductHead.of(product, "overview"),
                product,
                panels.of(viewer, product, inTheWay, looks),
                facts.of(product),
                told.isEmpty() ? null : told.getFirst(),
                told.stream().skip(1).toList(),
                UsageMetrics.overview(used),
                datasets.isEmpty() ? null : datasets.getFirst(),
                datasets.isEmpty() ? null : connections.jdbc(viewer, datasets.getFirst()),
                found);
    }
}
