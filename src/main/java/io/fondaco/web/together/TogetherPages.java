package io.fondaco.web.together;

import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.together.Companion;
import io.fondaco.together.Companions;
import io.fondaco.web.download.Download;
import io.fondaco.web.product.ProductHead;
import io.fondaco.web.product.VisibleProduct;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a product is used together with, and the join that works. */
@Path("/products/{domain}/{slug}")
public class TogetherPages {

    @CheckedTemplate(basePath = "together")
    record together(
            ProductHead head,
            List<CompanionRow> used,
            List<CompanionRow> fitting,
            List<CompanionRow> found,
            String words,
            @Nullable PairView pair)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "together")
    record check(ProductHead head, PairView pair) implements TemplateInstance {}

    private final VisibleProduct products;
    private final Companions companions;
    private final OtherProducts otherProducts;
    private final AccessStatuses statuses;
    private final PairViews pairs;

    TogetherPages(
            VisibleProduct products,
            Companions companions,
            OtherProducts otherProducts,
            AccessStatuses statuses,
            PairViews pairs) {
        this.products = products;
        this.companions = companions;
        this.otherProducts = otherProducts;
        this.statuses = statuses;
        this.pairs = pairs;
    }

    /**
     * The page with one pair; where none is chosen, with the product that most queries used at once.
     *
     * @param words what another product is looked for by
     * @param asked whether Trino is to be asked about the join, which may take ten seconds; empty where not
     */
    @GET
    @Path("together")
    @ResponseHeader(name = "Vary", value = "HX-Request")
    public TemplateInstance together(
            @RestPath String domain,
            @RestPath String slug,
            @RestQuery("with") @DefaultValue("") String chosen,
            @RestQuery("find") @DefaultValue("") String words,
            @RestQuery("check") @DefaultValue("") String asked,
            @RestHeader("HX-Request") @DefaultValue("") String fragment) {
        DataProduct product = products.find(domain, slug);
        Person viewer = products.viewer();
        ProductHead head = ProductHead.of(product, "together");
        if (fragment.equals("true") && !chosen.isEmpty()) {
            return new check(head, pairs.of(viewer, product, pairs.other(viewer, chosen), true));
        }
        List<Companion> all = companions.of(viewer, product);
        String with =
                chosen.isEmpty() && !all.isEmpty() ? all.getFirst().product().path() : chosen;
        Map<UUID, AccessStatus> access =
                statuses.of(viewer, all.stream().map(Companion::product).toList());
        PairView pair = with.isEmpty() ? null : pairs.of(viewer, product, pairs.other(viewer, with), !asked.isEmpty());
        return new together(
                head,
                rows(all.stream().filter(each -> each.queries() > 0).toList(), access, with),
                rows(all.stream().filter(each -> each.queries() == 0).toList(), access, with),
                otherProducts.named(viewer, words, product, with),
                words,
                pair);
    }

    private static List<CompanionRow> rows(List<Companion> some, Map<UUID, AccessStatus> access, String chosen) {
        return some.stream()
                .map(each -> CompanionRow.of(each, access.get(each.product().id()), chosen))
                .toList();
    }

    /** The products that go with it, for a spreadsheet. */
    @GET
    @Path("together.csv")
    public Response csv(@RestPath String domain, @RestPath String slug) {
        DataProduct product = products.find(domain, slug);
        List<List<?>> lines = companions.of(products.viewer(), product).stream()
                .<List<?>>map(TogetherPages::cells)
                .toList();
        return Download.csv(
                "together.csv",
                List.of("Product", "Name", "Domain", "Queries in 90 days", "People", "Join"),
                lines::forEach);
    }

    private static List<?> cells(Companion companion) {
        return List.of(
                companion.product().path(),
                companion.product().name(),
                companion.product().domain().name(),
                companion.queries(),
                companion.people(),
                companion
                        .join()
                        .map(join -> Download.list(join.on().stream()
                                .map(pair -> pair.leftSql("") + " = " + pair.rightSql(""))
                                .toList()))
                        .orElse(""));
    }
}
