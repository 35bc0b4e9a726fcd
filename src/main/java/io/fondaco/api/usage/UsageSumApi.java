package io.fondaco.api.usage;

import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.organisation.Domains;
import io.fondaco.usage.report.UsagePeriod;
import io.fondaco.usage.sum.UsageSum;
import io.fondaco.usage.sum.UsageSum.ProductUse;
import io.fondaco.usage.sum.UsageSums;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many products are used together. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Usage")
public class UsageSumApi {

    private final CurrentPerson currentPerson;
    private final Domains domains;
    private final UsageSums sums;

    UsageSumApi(CurrentPerson currentPerson, Domains domains, UsageSums sums) {
        this.currentPerson = currentPerson;
        this.domains = domains;
        this.sums = sums;
    }

    /**
     * Their use in a period.
     *
     * @param to the last day, which is today and not over
     * @param cpuMillis CPU time of all queries
     * @param used how many products were used at all
     * @param most the ten products with most queries
     * @param failing the ten products with most failed queries
     */
    public record SumView(
            LocalDate from,
            LocalDate to,
            String timeZone,
            long queries,
            long failed,
            long people,
            long services,
            long cpuMillis,
            long inputBytes,
            long used,
            List<UsageSum.Day> days,
            List<ProductUse> most,
            List<ProductUse> failing) {

        static SumView of(UsageSum sum) {
            return new SumView(
                    sum.from(),
                    sum.to(),
                    sum.zone().getId(),
                    sum.queries(),
                    sum.failed(),
                    sum.people(),
                    sum.services(),
                    sum.cpuMillis(),
                    sum.inputBytes(),
                    sum.used(),
                    sum.days(),
                    sum.most(),
                    sum.failing());
        }
    }

    /** Of a domain and its parts, as far as the caller may see them. */
    @GET
    @Path("domains/{domain}/usage")
    @Transactional
    @Operation(
            summary = "How the data products of a domain are used",
            description = "period is 30d, 90d or 365d. A query over several products is one query.")
    public SumView ofDomain(
            @PathParam("domain") String domain, @QueryParam("period") @DefaultValue("30d") String period) {
        Domain found = domains.bySlug(domain).orElseThrow(Domains::unknown);
        return SumView.of(sums.ofDomain(found.slug(), currentPerson.get(), period(period)));
    }

    /** Of all products, for those who run the platform. */
    @GET
    @Path("usage")
    @Transactional
    @Operation(
            summary = "How all data products are used",
            description =
                    "For the platform team. period is 30d, 90d or 365d. A query over several products is one query.")
    public SumView ofAll(@QueryParam("period") @DefaultValue("30d") String period) {
        Person viewer = currentPerson.get();
        if (!viewer.platformAdmin()) {
            throw new Forbidden("not-an-admin", "It is for those who run the platform. Ask the platform team.");
        }
        return SumView.of(sums.ofAll(viewer, period(period)));
    }

    private static UsagePeriod period(String value) {
        return UsagePeriod.of(value)
                .orElseThrow(() -> new Invalid("period-invalid", Map.of("period", "Say 30d, 90d or 365d")));
    }
}
