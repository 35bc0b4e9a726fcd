package io.fondaco.web.publish.unpublished;

import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.Page;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.unpublished.UnpublishedTable;
import io.fondaco.product.unpublished.UnpublishedTables;
import io.fondaco.product.unpublished.UnpublishedTables.Which;
import io.fondaco.publish.apply.MayPublish;
import io.fondaco.web.PageNumber;
import io.fondaco.web.download.Download;
import io.fondaco.web.search.Encoding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** Tables that no product publishes: all for admins, those beside the products of their domains for domain owners. */
@Path("/products")
public class UnpublishedPages {

    private static final int PART = 500;

    @CheckedTemplate(basePath = "publish")
    record unpublished(Page<UnpublishedTable> page, String words, String href, boolean all)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final UnpublishedTables tables;
    private final MayPublish rights;

    UnpublishedPages(CurrentPerson viewer, UnpublishedTables tables, MayPublish rights) {
        this.viewer = viewer;
        this.tables = tables;
        this.rights = rights;
    }

    /** The page. */
    @GET
    @Path("unpublished")
    public TemplateInstance show(
            @RestQuery("q") @DefaultValue("") String words, @RestQuery("page") @DefaultValue("1") String number) {
        Person person = viewer.get();
        return new unpublished(
                tables.page(which(person, words), PageNumber.of(number)),
                words,
                "/products/unpublished?q=" + Encoding.inAddress(words) + "&",
                person.platformAdmin());
    }

    /** The same for a spreadsheet. */
    @GET
    @Path("unpublished.csv")
    public Response csv(@RestQuery("q") @DefaultValue("") String words) {
        Which which = which(viewer.get(), words);
        return Download.csv(
                "unpublished.csv", List.of("Table or view", "Kind", "Columns", "Comment", "First seen"), rows -> {
                    int part = 0;
                    List<UnpublishedTable> some = part(which, part);
                    while (!some.isEmpty()) {
                        some.forEach(table -> rows.accept(cells(table)));
                        some = part(which, ++part);
                    }
                });
    }

    private List<UnpublishedTable> part(Which which, int part) {
        return QuarkusTransaction.requiringNew().call(() -> tables.part(which, part, PART));
    }

    private static List<?> cells(UnpublishedTable table) {
        return List.of(table.name(), table.kind(), table.columns(), table.comment(), table.firstSeenAt());
    }

    private Which which(Person person, String words) {
        if (person.platformAdmin()) {
            return new Which(null, words);
        }
        Set<String> domains =
                rights.domainsOf(person).stream().map(Domains.Named::slug).collect(Collectors.toSet());
        if (domains.isEmpty()) {
            throw new Forbidden("not-a-domain-owner", "It is for those who own a domain. Ask the platform team.");
        }
        return new Which(domains, words);
    }
}
