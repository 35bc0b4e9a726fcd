package io.fondaco.web.home;

import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.organisation.Domain;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The first page: search, what concerns the viewer, what others use. */
@Path("/")
public class HomePages {

    @CheckedTemplate(basePath = "home")
    record home(
            List<DataProduct> products,
            List<DomainCount> domains,
            List<String> words,
            List<HomeItem> matters,
            boolean newcomer,
            List<MostUsed> favourites)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final HomeItems matters;
    private final MostUsedProducts favourites;

    HomePages(CurrentPerson viewer, DataProducts products, HomeItems matters, MostUsedProducts favourites) {
        this.viewer = viewer;
        this.products = products;
        this.matters = matters;
        this.favourites = favourites;
    }

    /** The page. */
    @GET
    public TemplateInstance home() {
        Person person = viewer.get();
        List<DataProduct> visible = products.visibleTo(person).stream()
                .filter(product -> product.status().isPublic())
                .toList();
        Use use = favourites.among(visible);
        return new home(
                visible,
                domains(visible),
                use.words(),
                matters.of(person, visible),
                matters.isNew(person),
                use.favourites());
    }

    private static List<DomainCount> domains(List<DataProduct> products) {
        Map<Domain, Long> counts =
                products.stream().collect(Collectors.groupingBy(DataProduct::domain, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry ->
                        new DomainCount(entry.getKey().slug(), entry.getKey().name(), entry.getValue()))
                .sorted(Comparator.comparing(DomainCount::name))
                .toList();
    }
}
