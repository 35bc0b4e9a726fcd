package io.fondaco.web.product;

import io.fondaco.product.DataProduct;
import io.fondaco.web.download.Download;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The columns of a product's datasets. */
@Path("/products/{domain}/{slug}")
public class SchemaPages {

    @CheckedTemplate(basePath = "product")
    record schema(
            ProductHead head,
            List<DatasetSchema> datasets,
            DatasetSchema shown,
            DatasetSizes.@Nullable Size size,
            int all,
            String words,
            String sort)
            implements TemplateInstance {}

    private final VisibleProduct products;
    private final DatasetSchemas schemas;
    private final DatasetSizes sizes;

    SchemaPages(VisibleProduct products, DatasetSchemas schemas, DatasetSizes sizes) {
        this.products = products;
        this.schemas = schemas;
        this.sizes = sizes;
    }

    /** The page: one dataset, filtered by words in names and meanings. */
    @GET
    @Path("schema")
    public TemplateInstance schema(
            @RestPath String domain,
            @RestPath String slug,
            @RestQuery @DefaultValue("") String dataset,
            @RestQuery @DefaultValue("") String c,
            @RestQuery @DefaultValue("") String sort) {
        DataProduct product = products.find(domain, slug);
        List<DatasetSchema> datasets = schemas.of(product);
        DatasetSchema chosen = DatasetSchema.named(datasets, dataset);
        return new schema(
                ProductHead.of(product, "schema"),
                datasets,
                ordered(chosen, c, sort),
                sizes.of(product, chosen.name()),
                chosen.columns().size(),
                c,
                sort);
    }

    /** The same columns for a spreadsheet. */
    @GET
    @Path("schema.csv")
    public Response csv(
            @RestPath String domain,
            @RestPath String slug,
            @RestQuery @DefaultValue("") String dataset,
            @RestQuery @DefaultValue("") String c,
            @RestQuery @DefaultValue("") String sort) {
        DatasetSchema chosen = DatasetSchema.named(schemas.of(products.find(domain, slug)), dataset);
        List<DatasetSchema.Column> columns = ordered(chosen, c, sort).columns();
        return Download.csv(
                "schema.csv",
                List.of("Column", "Type", "Meaning", "Primary key", "Partition", "Personal data", "In Trino"),
                rows -> columns.stream().map(SchemaPages::cells).forEach(rows));
    }

    private static List<?> cells(DatasetSchema.Column column) {
        return List.of(
                column.name(),
                column.type(),
                column.meaning(),
                yes(column.primaryKey()),
                yes(column.partitionKey()),
                yes(column.personalData()),
                column.difference() == null ? "" : column.difference());
    }

    private static DatasetSchema ordered(DatasetSchema schema, String words, String sort) {
        DatasetSchema filtered = schema.filtered(words);
        return sort.equals("name") ? filtered.byName() : filtered;
    }

    private static String yes(boolean mark) {
        return mark ? "yes" : "";
    }
}
