package io.fondaco.web.publish.product;

import io.fondaco.access.mode.ModeViews;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.definition.ClusterDefinitions;
import io.fondaco.engine.definition.Definitions;
import io.fondaco.engine.definition.SeenDefinition;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.NewVersion;
import io.fondaco.publish.publication.PutBack;
import io.fondaco.web.Flash;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An owner decides what becomes of a definition that somebody changed in Trino. */
@Path("/products/{domain}/{slug}/manage/definition")
public class DriftPages {

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final ModeViews views;
    private final PutBack putBack;
    private final NewVersion newVersion;
    private final ClusterDefinitions trino;
    private final Flash flash;

    DriftPages(
            CurrentPerson viewer,
            DataProducts products,
            ModeViews views,
            PutBack putBack,
            NewVersion newVersion,
            ClusterDefinitions trino,
            Flash flash) {
        this.viewer = viewer;
        this.products = products;
        this.views = views;
        this.putBack = putBack;
        this.newVersion = newVersion;
        this.trino = trino;
        this.flash = flash;
    }

    /** What was published takes its place again, if it is still what the page showed. */
    @POST
    @Path("/restoration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(
            String domain,
            String slug,
            @FormParam("object") @DefaultValue("") String object,
            @FormParam("seen") @DefaultValue("") String seen) {
        DataProduct product = product(domain, slug);
        String page = "/products/" + product.path() + "/manage?tab=product";
        QualifiedName made = Stream.concat(
                        product.ports().stream().map(OutputPort::object),
                        views.objectsOf(Set.of(product.id())).stream())
                .filter(name -> name.toString().equals(object))
                .findFirst()
                .orElseThrow(DriftPages::unknown);
        try {
            putBack.putBack(viewer.get(), made, seen);
        } catch (Conflict conflict) {
            return flash.notDone(page, conflict.getMessage());
        }
        return flash.seeOther(page, "Put back: Trino is told now.");
    }

    /** A draft begins with the query that Trino holds now. */
    @POST
    @Path("/draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(String domain, String slug, @FormParam("object") @DefaultValue("") String object) {
        OutputPort port = port(domain, slug, object);
        String page = "/products/" + port.product().path() + "/manage?tab=product";
        try {
            Optional<String> query = query(port.object());
            if (query.isEmpty()) {
                return flash.notDone(page, "There is nothing to take over: Trino has no such view now.");
            }
            Draft draft = newVersion.begin(viewer.get(), port.product(), query.get());
            return flash.seeOther(
                    "/drafts/" + draft.id() + "/describe", "The draft has the query that Trino holds now.");
        } catch (EngineError e) {
            return flash.notDone(page, "Trino did not show the view: " + e.getMessage());
        } catch (Conflict conflict) {
            return flash.notDone(page, conflict.getMessage());
        }
    }

    /** Behind a view that only names columns stands the one with the query, unless the outer one itself was changed. */
    private Optional<String> query(QualifiedName object) {
        Definitions cluster = trino.of(object.cluster());
        Optional<String> outer = cluster.seen(object).map(DriftPages::queryOf);
        return outer.filter(query -> query.contains(object.inner().object()))
                .flatMap(query -> cluster.seen(object.inner()).map(DriftPages::queryOf))
                .or(() -> outer);
    }

    private static String queryOf(SeenDefinition seen) {
        return seen.definition().query();
    }

    private OutputPort port(String domain, String slug, String object) {
        return product(domain, slug).ports().stream()
                .filter(port -> port.object().toString().equals(object))
                .findFirst()
                .orElseThrow(DriftPages::unknown);
    }

    private DataProduct product(String domain, String slug) {
        return products.find(viewer.get(), domain, slug)
                .filter(found -> found.isOwnedBy(viewer.get()))
                .orElseThrow(DataProducts::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("publication-not-found", "There is no such dataset in this product.");
    }
}
