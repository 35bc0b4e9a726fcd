package io.fondaco.api.publish;

import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.organisation.Domains;
import io.fondaco.publish.apply.NamePublisher;
import io.fondaco.publish.apply.Publisher;
import io.fondaco.publish.apply.Publishers;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The teams and service accounts that publish new products in a domain, for the domain's owners. */
@Path("/api/v1/domains/{domain}/publishers")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Publishing")
public class DomainPublisherApi {

    private final CurrentPerson person;
    private final Domains domains;
    private final Publishers publishers;
    private final NamePublisher naming;

    DomainPublisherApi(CurrentPerson person, Domains domains, Publishers publishers, NamePublisher naming) {
        this.person = person;
        this.domains = domains;
        this.publishers = publishers;
        this.naming = naming;
    }

    /** All of them. */
    @GET
    @Transactional
    @Operation(summary = "Teams and service accounts that publish in this domain")
    public List<PublisherView> all(@PathParam("domain") String domain) {
        owner(domain);
        return PublisherView.of(publishers.of(domain));
    }

    /** From now on the members of the team publish here. */
    @PUT
    @Path("/teams/{name}")
    @Transactional
    @Operation(summary = "Let a team publish new products in this domain")
    public PublisherView nameTeam(@PathParam("domain") String domain, @PathParam("name") String name) {
        return PublisherView.of(naming.name(owner(domain), new Publisher.Key(domain, Publisher.Kind.TEAM, name)));
    }

    /** They do no longer. */
    @DELETE
    @Path("/teams/{name}")
    @Transactional
    @Operation(summary = "A team publishes in this domain no longer")
    public void withdrawTeam(@PathParam("domain") String domain, @PathParam("name") String name) {
        naming.withdraw(owner(domain), new Publisher.Key(domain, Publisher.Kind.TEAM, name));
    }

    /** From now on the account publishes here. */
    @PUT
    @Path("/service-accounts/{name}")
    @Transactional
    @Operation(summary = "Let a service account publish new products in this domain")
    public PublisherView nameAccount(@PathParam("domain") String domain, @PathParam("name") String name) {
        return PublisherView.of(
                naming.name(owner(domain), new Publisher.Key(domain, Publisher.Kind.SERVICE_ACCOUNT, name)));
    }

    /** It does no longer. */
    @DELETE
    @Path("/service-accounts/{name}")
    @Transactional
    @Operation(summary = "A service account publishes in this domain no longer")
    public void withdrawAccount(@PathParam("domain") String domain, @PathParam("name") String name) {
        naming.withdraw(owner(domain), new Publisher.Key(domain, Publisher.Kind.SERVICE_ACCOUNT, name));
    }

    private Person owner(String slug) {
        Domain domain = domains.bySlug(slug)
                .orElseThrow(() -> new NotFound("domain-unknown", "There is no domain of this name."));
        Person viewer = person.get();
        if (!domain.owners().contains(viewer.name())) {
            throw new Forbidden("not-a-domain-owner", "Only the owners of this domain do that.");
        }
        return viewer;
    }
}
