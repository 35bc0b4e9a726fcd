package io.fondaco.web.organisation;

import io.fondaco.identity.People;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.organisation.Domains;
import io.fondaco.web.search.ListView;
import io.fondaco.web.search.ProductLists;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** A domain: what it is about, who answers for it, and its products. */
@Path("/domains/{domain}")
public class DomainPages {

    @CheckedTemplate(basePath = "organisation")
    record domain(
            Domain domain, @Nullable Domain parent, List<Domains.Named> parts, Collection<String> owners, ListView view)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Domains domains;
    private final People people;
    private final ProductLists lists;

    DomainPages(CurrentPerson viewer, Domains domains, People people, ProductLists lists) {
        this.viewer = viewer;
        this.domains = domains;
        this.people = people;
        this.lists = lists;
    }

    /** The page. */
    @GET
    @Transactional
    public TemplateInstance show(@RestPath String domain) {
        Domain found = domains.bySlug(domain).orElseThrow(Domains::unknown);
        List<String> owners =
                people.displayNames(found.owners()).values().stream().sorted().toList();
        return new domain(
                found,
                found.parent().orElse(null),
                domains.under(found),
                owners,
                lists.filtered(viewer.get(), "domain", domain));
    }
}
