package io.fondaco.web.wish;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.KnownPerson;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.wish.AskDomain;
import io.fondaco.product.wish.DataWish;
import io.fondaco.product.wish.DataWishes;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Asks the owners of a domain for data, and shows them what is asked. */
@Path("/domains/{domain}/wishes")
public class WishPages {

    /** @param error what is wrong with the text, or null */
    @CheckedTemplate(basePath = "wish")
    record ask(Domain domain, String text, @Nullable String error) implements TemplateInstance {}

    @CheckedTemplate(basePath = "wish")
    record wish(DataWish wish, String asker, @Nullable String mail) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Domains domains;
    private final DataWishes wishes;
    private final AskDomain askDomain;
    private final People people;
    private final Flash flash;

    WishPages(
            CurrentPerson viewer, Domains domains, DataWishes wishes, AskDomain askDomain, People people, Flash flash) {
        this.viewer = viewer;
        this.domains = domains;
        this.wishes = wishes;
        this.askDomain = askDomain;
        this.people = people;
        this.flash = flash;
    }

    /**
     * The form.
     *
     * @param q the words that found nothing
     */
    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance form(@RestPath String domain, @RestQuery @DefaultValue("") String q) {
        return new ask(found(domain), q.isBlank() ? "" : "I looked for “" + q.strip() + "”.", null);
    }

    private Domain found(String domain) {
        return domains.bySlug(domain).orElseThrow(Domains::unknown);
    }

    /** Sends it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response send(@RestPath String domain, @FormParam("text") @DefaultValue("") String text) {
        Domain asked = found(domain);
        try {
            DataWish wish = askDomain.ask(viewer.get(), asked, text);
            return flash.seeOther(wish.path(), "Sent to the owners of " + asked.name() + ".");
        } catch (Invalid invalid) {
            return Html.answer(422, new ask(asked, text, invalid.fields().get("text")));
        } catch (Conflict conflict) {
            return Html.answer(409, new ask(asked, text, conflict.getMessage()));
        }
    }

    /** What was asked, for both sides. */
    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance show(@RestPath String domain, @RestPath UUID id) {
        Person reader = viewer.get();
        DataWish wish = wishes.find(reader, id)
                .filter(each -> each.domain().slug().equals(domain))
                .orElseThrow(DataWishes::unknown);
        boolean mine = wish.person().equals(reader.name());
        return new wish(wish, people.displayName(wish.person()), mine ? null : mail(wish));
    }

    /** Where to answer, if who asks has an address. */
    private @Nullable String mail(DataWish wish) {
        return people.findByIdOptional(wish.person())
                .map(KnownPerson::email)
                .filter(address -> !address.isBlank())
                .map(address -> "mailto:%s?subject=%s"
                        .formatted(
                                encoded(address).replace("%40", "@"),
                                encoded("Your question to " + wish.domain().name())))
                .orElse(null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
