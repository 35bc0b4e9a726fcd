package io.fondaco.web.sample;

import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.web.access.status.AccessPanel;
import io.fondaco.web.access.status.AccessPanels;
import io.fondaco.web.product.DatasetSchema;
import io.fondaco.web.product.DatasetSchemas;
import io.fondaco.web.product.ProductHead;
import io.fondaco.web.product.ReadableDatasets;
import io.fondaco.web.product.VisibleProduct;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A few rows of a dataset, for whoever may read them. */
@Path("/products/{domain}/{slug}/sample")
public class SamplePages {

    @CheckedTemplate(basePath = "sample")
    record sample(
            ProductHead head,
            AccessPanel panel,
            boolean canRead,
            List<DatasetSchema> datasets,
            DatasetSchema shown,
            SampleQuery query,
            String user,
            @Nullable Sample found,
            Profile profile)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "sample")
    record rows(ProductHead head, DatasetSchema shown, SampleQuery query, String user, Sample found)
            implements TemplateInstance {}

    private final VisibleProduct products;
    private final AccessStatuses statuses;
    private final AccessPanels panels;
    private final DatasetSchemas schemas;
    private final SampleRows rows;
    private final SampleReading reading;
    private final Profiles profiles;

    SamplePages(
            VisibleProduct products,
            AccessStatuses statuses,
            AccessPanels panels,
            DatasetSchemas schemas,
            SampleRows rows,
            SampleReading reading,
            Profiles profiles) {
        this.products = products;
        this.statuses = statuses;
        this.panels = panels;
        this.schemas = schemas;
        this.rows = rows;
        this.reading = reading;
        this.profiles = profiles;
    }

    /**
     * The page at once, and its rows when they are asked for.
     *
     * @param asked whether the rows are wanted, which may take ten seconds; empty where the page alone is
     */
    @GET
    @ResponseHeader(name = "Vary", value = "HX-Request")
    @ResponseHeader(name = "Cache-Control", value = "private, no-store")
    public TemplateInstance show(
            @RestPath String domain,
            @RestPath String slug,
            @RestQuery @DefaultValue("") String dataset,
            @RestQuery("rows") @DefaultValue("") String asked,
            @RestHeader("HX-Request") @DefaultValue("") String fragment,
            RoutingContext visit) {
        DataProduct product = products.find(domain, slug);
        Person viewer = products.viewer();
        AccessStatus status = statuses.of(viewer, product);
        List<DatasetSchema> datasets = ReadableDatasets.of(product, status, schemas.of(product));
        DatasetSchema shown = ReadableDatasets.named(datasets, dataset);
        SampleQuery query = SampleQuery.of(shown);
        Sample found = status.canRead() && !asked.isEmpty() ? read(query, viewer, visit) : null;
        ProductHead head = ProductHead.of(product, "sample");
        return found != null && fragment.equals("true")
                ? new rows(head, shown, query, viewer.name(), found)
                : new sample(
                        head,
                        panels.of(viewer, product, status),
                        status.canRead(),
                        datasets,
                        shown,
                        query,
                        viewer.name(),
                        found,
                        profiles.of(product, shown.dataset(), viewer));
    }

    private @Nullable Sample read(SampleQuery query, Person viewer, RoutingContext visit) {
        return reading.whileHere(left -> visit.addEndHandler(_ -> left.run()), () -> rows.read(query, viewer))
                .orElse(null);
    }
}
