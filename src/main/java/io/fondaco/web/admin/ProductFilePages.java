package io.fondaco.web.admin;

import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.folder.ReadProducts;
import io.fondaco.product.reading.ProductOutcome;
import io.fondaco.product.reading.ReadReport;
import io.fondaco.product.reading.ReadingProgress;
import io.fondaco.product.reading.Readings;
import io.fondaco.product.reading.RetireProduct;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.web.Flash;
import io.fondaco.web.Formats;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files that describe the products: what the last reading did, and products whose files are gone. */
@Path("/admin/products")
public class ProductFilePages {

    @CheckedTemplate(basePath = "admin")
    record products(
            @Nullable ReadReport report,
            @Nullable ReadingProgress progress,
            List<ProductOutcome> changes,
            List<Problem> problems,
            List<DataProduct> retiring,
            Map<String, String> names)
            implements TemplateInstance {}

    /** The page shows so many outcomes and problems; the others are counted. */
    private static final int MOST_SHOWN = 300;

    private final Admin admin;
    private final Readings readings;
    private final ReadProducts readProducts;
    private final RetireProduct retireProduct;
    private final People people;
    private final Flash flash;

    ProductFilePages(
            Admin admin,
            Readings readings,
            ReadProducts readProducts,
            RetireProduct retireProduct,
            People people,
            Flash flash) {
        this.admin = admin;
        this.readings = readings;
        this.readProducts = readProducts;
        this.retireProduct = retireProduct;
        this.people = people;
        this.flash = flash;
    }

    /** The page. */
    @GET
    public TemplateInstance products() {
        Person person = admin.get();
        ReadReport report = readings.last().orElse(null);
        List<ProductOutcome> changes = report == null
                ? List.of()
                : report.products().stream().limit(MOST_SHOWN).toList();
        List<Problem> problems = report == null
                ? List.of()
                : report.problems().stream().limit(MOST_SHOWN).toList();
        ReadingProgress progress = readings.progress().orElse(null);
        Map<String, String> names = people.displayNames(Stream.concat(
                        Stream.ofNullable(report).map(ReadReport::by),
                        Stream.ofNullable(progress).map(ReadingProgress::by))
                .toList());
        return new products(report, progress, changes, problems, retireProduct.waiting(person), names);
    }

    /** Reads the folder again. */
    @POST
    @Path("/reading")
    public Response read() {
        return readProducts
                .again(admin.get())
                .map(report -> report.problems().isEmpty()
                        ? flash.seeOther("/admin/products", told(report))
                        : flash.notDone("/admin/products", told(report)))
                .orElseGet(() ->
                        flash.seeOther("/admin/products", "The folder is being read. This page tells how far it is."));
    }

    private static String told(ReadReport report) {
        int problems = report.problems().size();
        return "%s read%s."
                .formatted(
                        Formats.counted(report.productCount(), "product", "products"),
                        problems == 0 ? "" : ", with " + Formats.counted(problems, "problem", "problems"));
    }

    /** Confirms that a product whose files are gone is retired. */
    @POST
    @Path("/{id}/retirement")
    public Response retire(UUID id) {
        retireProduct.confirm(admin.get(), id);
        return flash.seeOther("/admin/products", "The product is retired, and all access to it ends.");
    }
}
