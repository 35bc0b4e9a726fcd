package io.fondaco.web.home;

import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProducts;
import io.fondaco.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The first page, by who looks: what waits for those who own, decide or run things; else search, and what there is. */
@Path("/")
public class HomePages {

    /** For those who own, decide or run something. */
    @CheckedTemplate(basePath = "home")
    record work(Work work, ReaderTodos.ForYou forYou, Catalogue.Offer offer, List<MostUsed> mostUsed)
            implements TemplateInstance {}

    /** For those who read. */
    @CheckedTemplate(basePath = "home")
    record reader(ReaderTodos.ForYou forYou, Catalogue.Offer offer, List<MostUsed> mostUsed)
            implements TemplateInstance {}

    /** For those who have nothing to do with anything yet. */
    @CheckedTemplate(basePath = "home")
    record newcomer(FirstSteps.Steps steps, Catalogue.Offer offer, List<MostUsed> mostUsed)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final Catalogue catalogue;
    private final ReaderTodos readerTodos;
    private final WorkHome workHome;
    private final FirstSteps firstSteps;

    HomePages(
            CurrentPerson viewer,
            DataProducts products,
            Catalogue catalogue,
            ReaderTodos readerTodos,
            WorkHome workHome,
            FirstSteps firstSteps) {
        this.viewer = viewer;
        this.products = products;
        this.catalogue = catalogue;
        this.readerTodos = readerTodos;
        this.workHome = workHome;
        this.firstSteps = firstSteps;
    }

    /** The page. */
    @GET
    @Transactional
    public Response home() {
        Person person = viewer.get();
        products.onlyRead();
        Catalogue.Offer offer = catalogue.of(person);
        ReaderTodos.ForYou forYou = readerTodos.of(person);
        List<MostUsed> mostUsed = offer.mostUsed(forYou.readable());
        if (workHome.waitFor(person)) {
            return Html.ok(new work(workHome.of(person, forYou, offer), forYou, offer, mostUsed));
        }
        return forYou.newcomer()
                ? Html.ok(new newcomer(firstSteps.of(person, offer), offer, mostUsed))
                : Html.ok(new reader(forYou, offer, mostUsed));
    }
}
