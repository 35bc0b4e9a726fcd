package io.fondaco.web.product;

import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.harvest.SeenObject;
import io.fondaco.web.access.status.AccessPanel;
import io.fondaco.web.access.status.AccessPanels;
import io.fondaco.web.product.file.DatasetFiles;
import io.fondaco.web.product.file.FilesInTrino;
import io.fondaco.web.product.tool.Connection;
import io.fondaco.web.product.tool.Tool;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How to reach a product's datasets with the tool that somebody knows. */
@Path("/products/{domain}/{slug}/connect")
public class ConnectPages {

    @CheckedTemplate(basePath = "product")
    record connect(
            ProductHead head,
            @Nullable AccessPanel missing,
            List<DatasetSchema> datasets,
            DatasetSchema shown,
            Connection connection,
            List<Tool> tools,
            Tool tool,
            List<Connections.Example> examples,
            @Nullable DatasetFiles files)
            implements TemplateInstance {}

    private final VisibleProduct products;
    private final AccessStatuses statuses;
    private final AccessPanels panels;
    private final DatasetSchemas schemas;
    private final Connections connections;
    private final OwnersExamples ownersExamples;
    private final FilesInTrino files;

    ConnectPages(
            VisibleProduct products,
            AccessStatuses statuses,
            AccessPanels panels,
            DatasetSchemas schemas,
            Connections connections,
            OwnersExamples ownersExamples,
            FilesInTrino files) {
        this.products = products;
        this.statuses = statuses;
        this.panels = panels;
        this.schemas = schemas;
        this.connections = connections;
        this.ownersExamples = ownersExamples;
        this.files = files;
    }

    /** The page for one dataset and one tool; an unknown tool is JDBC. */
    @GET
    public TemplateInstance connect(
            @RestPath String domain,
            @RestPath String slug,
            @RestQuery @DefaultValue("") String dataset,
            @RestQuery @DefaultValue("") String tool) {
        DataProduct product = products.find(domain, slug);
        Person viewer = products.viewer();
        AccessStatus status = statuses.of(viewer, product);
        Map<QualifiedName, SeenObject> seen = schemas.seen(product);
        List<DatasetSchema> datasets = ReadableDatasets.of(product, status, DatasetSchemas.of(product, seen));
        DatasetSchema shown = ReadableDatasets.named(datasets, dataset);
        return new connect(
                ProductHead.of(product, "connect"),
                status.canRead() ? null : panels.of(viewer, product, status),
                datasets,
                shown,
                connections.of(viewer, shown),
                Arrays.asList(Tool.values()),
                Tool.of(tool).orElse(Tool.JDBC),
                connections.examples(shown, ownersExamples.of(product, shown.dataset())),
                status.canRead() ? filesOf(seen.get(shown.name())) : null);
    }

    /** For those who may read the rows, and of what Trino was seen to have. */
    private @Nullable DatasetFiles filesOf(@Nullable SeenObject seen) {
        return seen == null ? null : files.of(seen.name(), seen.kind());
    }
}
