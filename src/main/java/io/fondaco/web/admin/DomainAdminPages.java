package io.fondaco.web.admin;

import io.fondaco.common.Page;
import io.fondaco.identity.People;
import io.fondaco.product.DataProducts;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.organisation.Domains;
import io.fondaco.web.PageNumber;
import io.fondaco.web.search.Encoding;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All domains: who answers for them, and how many products they have. */
@Path("/admin/domains")
public class DomainAdminPages {

    @CheckedTemplate(basePath = "admin")
    record domains(String words, Page<DomainRow> page, String href) implements TemplateInstance {}

    private final Admin admin;
    private final Domains domains;
    private final DataProducts products;
    private final People people;

    DomainAdminPages(Admin admin, Domains domains, DataProducts products, People people) {
        this.admin = admin;
        this.domains = domains;
        this.products = products;
        this.people = people;
    }

    /** The page. */
    @GET
    public TemplateInstance domains(
            @QueryParam("q") @DefaultValue("") String words, @QueryParam("page") @DefaultValue("1") String number) {
        admin.get();
        Map<UUID, Long> counts = products.countByDomain();
        List<DomainRow> rows = domains.listAll().stream()
                .map(domain -> row(domain, counts))
                .filter(row -> row.has(words.strip().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(row -> row.domain().name()))
                .toList();
        return new domains(
                words, PageNumber.slice(rows, number), "/admin/domains?q=" + Encoding.inAddress(words) + "&");
    }

    private DomainRow row(Domain domain, Map<UUID, Long> counts) {
        Set<String> owners = domain.owners();
        return new DomainRow(
                domain,
                people.displayNames(owners).values().stream().sorted().collect(Collectors.joining(", ")),
                counts.getOrDefault(domain.id(), 0L));
    }
}
