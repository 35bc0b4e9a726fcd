package io.fondaco.web.home;

import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProducts;
import io.fondaco.search.ProductCounts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The first page: search, what concerns the viewer, what others use. */
@Path("/")
public class HomePages {

    @CheckedTemplate(basePath = "home")
    record home(
            long products,
            List<DataProducts.InDomain> domains,
            List<String> words,
            List<HomeItem> items,
            boolean newcomer,
            List<MostUsed> mostUsed)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final ProductCounts counts;
    private final HomeItems items;
    private final MostUsedProducts mostUsed;

    HomePages(CurrentPerson viewer, ProductCounts counts, HomeItems items, MostUsedProducts mostUsed) {
        this.viewer = viewer;
        this.counts = counts;
        this.items = items;
        this.mostUsed = mostUsed;
    }

    /** The page. */
    @GET
    @Transactional
    public TemplateInstance home() {
        Person person = viewer.get();
        List<DataProducts.InDomain> domains = counts.byDomain(person);
        Use use = mostUsed.of(person);
        HomeItems.Listed listed = items.of(person);
        return new home(
                domains.stream().mapToLong(DataProducts.InDomain::products).sum(),
                domains,
                mostUsed.words(use),
                listed.items(),
                listed.newcomer(),
                use.mostUsed());
    }
}
