package io.fondaco.web.major;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.publish.version.MoveLastDay;
import io.fondaco.publish.version.RemindReaders;
import io.fondaco.publish.version.RetirePort;
import io.fondaco.web.Flash;
import io.fondaco.web.Formats;
import io.fondaco.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What an owner does for those who have not moved from an older major: reminds them, and gives them more time. */
@Path("/products/{domain}/{slug}/datasets/{dataset}")
public class ReaderPages {

    @CheckedTemplate(basePath = "major")
    record lastDay(
            DataProduct product, OutputPort port, String seen, String day, Map<String, String> errors, String conflict)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final RemindReaders remindReaders;
    private final MoveLastDay moveLastDay;
    private final Flash flash;

    ReaderPages(
            CurrentPerson viewer,
            DataProducts products,
            RemindReaders remindReaders,
            MoveLastDay moveLastDay,
            Flash flash) {
        this.viewer = viewer;
        this.products = products;
        this.remindReaders = remindReaders;
        this.moveLastDay = moveLastDay;
        this.flash = flash;
    }

    /** Reminds everybody who still uses it. */
    @POST
    @Path("/reminder")
    public Response remind(@RestPath String domain, @RestPath String slug, @RestPath String dataset) {
        DataProduct product = find(domain, slug);
        String page = "/products/" + product.path() + "/versions";
        try {
            int told = remindReaders.remind(viewer.get(), product.id(), dataset);
            String readers = Formats.counted(told, "reader", "readers");
            return flash.seeOther(page, "A reminder goes to %s.".formatted(readers));
        } catch (Conflict conflict) {
            return flash.notDone(page, conflict.getMessage());
        }
    }

    /** The last day as it is, to be changed. */
    @GET
    @Path("/last-day")
    public Response ask(@RestPath String domain, @RestPath String slug, @RestPath String dataset) {
        return page(200, find(domain, slug), dataset, "", Map.of(), "");
    }

    /** Changes it. */
    @POST
    @Path("/last-day")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(
            @RestPath String domain,
            @RestPath String slug,
            @RestPath String dataset,
            @FormParam("day") @DefaultValue("") String day,
            @FormParam("seen") @DefaultValue("") String seen) {
        DataProduct product = find(domain, slug);
        try {
            OutputPort port = moveLastDay.move(
                    viewer.get(),
                    product.id(),
                    dataset,
                    date(day),
                    Optional.ofNullable(date(seen)).orElse(LocalDate.EPOCH));
            return flash.seeOther(
                    "/products/" + product.path() + "/versions",
                    "%s can be read until %s. Its readers are told."
                            .formatted(
                                    port.name(), Formats.inUtc(port.life().end().orElseThrow())));
        } catch (Invalid invalid) {
            return page(422, product, dataset, day, invalid.fields(), "");
        } catch (Conflict conflict) {
            return page(409, product, dataset, day, Map.of(), conflict.getMessage());
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private DataProduct find(String domain, String slug) {
        Person person = viewer.get();
        DataProduct product = products.get(person, domain, slug);
        if (!product.isOwnedBy(person)) {
            throw new NotFound("dataset-unknown", "There is no such dataset.");
        }
        return product;
    }

    private Response page(
            int status, DataProduct product, String dataset, String day, Map<String, String> errors, String conflict) {
        OutputPort port = RetirePort.find(product, dataset);
        String seen = port.life().end().map(LocalDate::toString).orElse("");
        return Html.answer(status, new lastDay(product, port, seen, day.isEmpty() ? seen : day, errors, conflict));
    }
}
