package io.fondaco.web.follow;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.People;
import io.fondaco.product.DataProduct;
import io.fondaco.product.follow.Announce;
import io.fondaco.product.follow.Announcement;
import io.fondaco.product.follow.Announcements;
import io.fondaco.product.follow.Followers;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.fondaco.web.product.ProductHead;
import io.fondaco.web.product.VisibleProduct;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Follows a product, and tells those who hold or follow it what its owners announce. */
@Path("/products/{domain}/{slug}")
public class FollowPages {

    private static final int SHOWN = 25;

    /** What was announced, by whom. */
    public record Told(String author, String text, Instant at) {}

    @CheckedTemplate(basePath = "follow")
    record announcements(
            ProductHead head,
            boolean follows,
            boolean owns,
            List<Told> told,
            String text,
            @Nullable String error) implements TemplateInstance {}

    private final VisibleProduct products;
    private final Followers followers;
    private final Announcements announcements;
    private final Announce announce;
    private final People people;
    private final Flash flash;

    FollowPages(
            VisibleProduct products,
            Followers followers,
            Announcements announcements,
            Announce announce,
            People people,
            Flash flash) {
        this.products = products;
        this.followers = followers;
        this.announcements = announcements;
        this.announce = announce;
        this.people = people;
        this.flash = flash;
    }

    /** What its owners announced, newest first; owners find the form there. */
    @GET
    @Path("announcements")
    @Transactional
    public TemplateInstance show(@RestPath String domain, @RestPath String slug) {
        return page(products.find(domain, slug), "", null);
    }

    /** Announces something. */
    @POST
    @Path("announcements")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response send(
            @RestPath String domain, @RestPath String slug, @FormParam("text") @DefaultValue("") String text) {
        DataProduct product = products.find(domain, slug);
        try {
            announce.announce(products.viewer(), product, text);
            return flash.seeOther(page(product), "Those who hold or follow " + product.name() + " are told.");
        } catch (Invalid invalid) {
            return Html.answer(422, page(product, text, invalid.fields().get("text")));
        } catch (Conflict conflict) {
            return Html.answer(409, page(product, text, conflict.getMessage()));
        }
    }

    /** Follows it from now on. */
    @POST
    @Path("following")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response follow(@RestPath String domain, @RestPath String slug) {
        DataProduct product = products.find(domain, slug);
        followers.follow(products.viewer(), product);
        return flash.seeOther(page(product), "You follow " + product.name() + ".");
    }

    /** No longer follows it. */
    @POST
    @Path("following/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response leave(@RestPath String domain, @RestPath String slug) {
        DataProduct product = products.find(domain, slug);
        followers.leave(products.viewer(), product);
        return flash.seeOther(page(product), "You no longer follow " + product.name() + ".");
    }

    private static String page(DataProduct product) {
        return "/products/" + product.path() + "/announcements";
    }

    private announcements page(DataProduct product, String text, @Nullable String error) {
        List<Announcement> newest = announcements.newest(product, SHOWN);
        Map<String, String> names =
                people.displayNames(newest.stream().map(Announcement::author).toList());
        return new announcements(
                ProductHead.of(product, "announcements"),
                followers.follows(products.viewer(), product),
                product.isOwnedBy(products.viewer()),
                newest.stream()
                        .map(each -> new Told(names.get(each.author()), each.said(), each.announcedAt()))
                        .toList(),
                text,
                error);
    }
}
