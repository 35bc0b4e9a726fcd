package io.fondaco.web.contract;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductVersion;
import io.fondaco.product.measure.PortMeasure;
import io.fondaco.product.measure.PortMeasures;
import io.fondaco.product.organisation.Teams;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.publish.refresh.Refresh;
import io.fondaco.publish.refresh.Refreshes;
import io.fondaco.usage.report.UsagePeriod;
import io.fondaco.usage.report.UsageReports;
import io.fondaco.web.download.Download;
import io.fondaco.web.product.ProductHead;
import io.fondaco.web.product.VisibleProduct;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the owner promises of a dataset, and whether it is kept. */
@Path("/products/{domain}/{slug}")
public class ContractPages {

    @CheckedTemplate(basePath = "contract")
    record contract(
            ProductHead head,
            List<OutputPort> datasets,
            OutputPort shown,
            Contract contract,
            List<ServiceLevel> levels,
            ContractText text,
            String terms,
            long personalColumns,
            String ownerTeam,
            String owner,
            List<ProductVersion> versions)
            implements TemplateInstance {}

    private final VisibleProduct products;
    private final OutputPorts ports;
    private final UsageReports usage;
    private final PortMeasures measures;
    private final Teams teams;
    private final Refreshes refreshes;
    private final Clock clock;

    ContractPages(
            VisibleProduct products,
            OutputPorts ports,
            UsageReports usage,
            PortMeasures measures,
            Teams teams,
            Refreshes refreshes,
            Clock clock) {
        this.products = products;
        this.ports = ports;
        this.usage = usage;
        this.measures = measures;
        this.teams = teams;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    /** The page of one dataset. */
    @GET
    @Path("contract")
    @Transactional
    public TemplateInstance contract(
            @RestPath String domain, @RestPath String slug, @RestQuery @DefaultValue("") String dataset) {
        DataProduct product = products.find(domain, slug);
        OutputPort port = port(product, dataset);
        String file = ports.contractOf(port);
        Contract contract = Contract.of(port, file);
        Measured measured = Measured.of(usage.of(product, UsagePeriod.DAYS_90, products.viewer()), age(port));
        return new contract(
                ProductHead.of(product, "contract"),
                product.ports(),
                port,
                contract,
                new ServiceLevels(measured).of(contract.promises()),
                ContractText.of(file),
                product.terms(),
                port.columns().stream().filter(ContractColumn::personalData).count(),
                product.ownerTeam(),
                teams.displayName(product.ownerTeam()),
                product.versions());
    }

    /** Since the last good refresh of a materialized view, else how old the newest rows are; null where that is not known. */
    private @Nullable Duration age(OutputPort port) {
        return Optional.ofNullable(refreshes.ofPorts(List.of(port)).get(port.object()))
                .flatMap(Refresh::refreshedAt)
                .or(() -> Optional.ofNullable(
                                measures.last(List.of(port.object())).get(port.object()))
                        .flatMap(PortMeasure::freshAt))
                .map(fresh -> Duration.between(fresh, clock.instant()))
                .orElse(null);
    }

    /** The file as it was published. */
    @GET
    @Path("contract.yaml")
    @Transactional
    public Response yaml(@RestPath String domain, @RestPath String slug, @RestQuery @DefaultValue("") String dataset) {
        DataProduct product = products.find(domain, slug);
        String text = ports.contractOf(port(product, dataset));
        return Download.of(
                product.slug() + ProductFiles.CONTRACT,
                "application/yaml;charset=UTF-8",
                pieces -> pieces.accept(text));
    }

    private static OutputPort port(DataProduct product, String dataset) {
        return product.ports().stream()
                .filter(port -> dataset.isEmpty() || port.name().equals(dataset))
                .findFirst()
                .orElseThrow(() -> new NotFound("dataset-unknown", "This product has no such dataset."));
    }
}
