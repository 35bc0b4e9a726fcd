package io.fondaco.web.usage;

import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.organisation.Domains;
import io.fondaco.usage.report.UsagePeriod;
import io.fondaco.usage.sum.UsageSum;
import io.fondaco.usage.sum.UsageSums;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** How the products of a domain are used together, as far as the viewer may see them. */
@Path("/domains/{domain}")
public class DomainUsagePages {

    @CheckedTemplate(basePath = "usage")
    record domain(Domain domain, SumView view) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Domains domains;
    private final UsageSums sums;

    DomainUsagePages(CurrentPerson viewer, Domains domains, UsageSums sums) {
        this.viewer = viewer;
        this.domains = domains;
        this.sums = sums;
    }

    /** The page; an unknown period is the usual one. */
    @GET
    @Path("usage")
    @Transactional
    public TemplateInstance usage(@RestPath String domain, @RestQuery @DefaultValue("") String period) {
        Domain found = domains.bySlug(domain).orElseThrow(Domains::unknown);
        UsageSum sum = sums.ofDomain(domain, viewer.get(), period(period));
        return new domain(found, SumView.of(sum, "/domains/" + domain + "/usage"));
    }

    /** Every product that was used, for a spreadsheet. */
    @GET
    @Path("usage.csv")
    public Response csv(@RestPath String domain, @RestQuery @DefaultValue("") String period) {
        Domain found = domains.bySlug(domain).orElseThrow(Domains::unknown);
        UsagePeriod days = period(period);
        UsageSum sum = sums.ofDomain(found.slug(), viewer.get(), days);
        return SumFile.of(sum, sums.productsOfDomain(found.slug(), viewer.get(), days));
    }

    private static UsagePeriod period(String value) {
        return UsagePeriod.of(value).orElse(UsagePeriod.DAYS_30);
    }
}
