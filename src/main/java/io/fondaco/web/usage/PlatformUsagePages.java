package io.fondaco.web.usage;

import io.fondaco.identity.Person;
import io.fondaco.usage.report.UsagePeriod;
import io.fondaco.usage.sum.UsageSums;
import io.fondaco.web.admin.Admin;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;

/** How all products are used together, for those who run the platform. */
@Path("/admin")
public class PlatformUsagePages {

    @CheckedTemplate(basePath = "usage")
    record platform(SumView view) implements TemplateInstance {}

    private final Admin admin;
    private final UsageSums sums;

    PlatformUsagePages(Admin admin, UsageSums sums) {
        this.admin = admin;
        this.sums = sums;
    }

    /** The page; an unknown period is the usual one. */
    @GET
    @Path("usage")
    public TemplateInstance usage(@RestQuery @DefaultValue("") String period) {
        return new platform(SumView.of(sums.ofAll(admin.get(), period(period)), "/admin/usage"));
    }

    /** Every product that was used, for a spreadsheet. */
    @GET
    @Path("usage.csv")
    public Response csv(@RestQuery @DefaultValue("") String period) {
        Person viewer = admin.get();
        UsagePeriod days = period(period);
        return SumFile.of(sums.ofAll(viewer, days), sums.productsOfAll(viewer, days));
    }

    private static UsagePeriod period(String value) {
        return UsagePeriod.of(value).orElse(UsagePeriod.DAYS_30);
    }
}
