package io.fondaco.web.contract;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductVersion;
import io.fondaco.product.follow.Followers;
import io.fondaco.product.organisation.Teams;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.promise.ServiceLevels;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What the owner promises of a dataset, and whether it is kept. */
@Path("/products/{domain}/{slug}")
public class ContractPages {

    @CheckedTemplate(basePath = "contract")
    record contract(
            ProductHead head,
            List<OutputPort> datasets,
            OutputPort shown,
            Contract contract,
            QualityPart quality,
            boolean follows,
            List<LevelRow> levels,
            ContractText text,
            String terms,
            long personalColumns,
            String ownerTeam,
            String owner,
            List<ProductVersion> versions)
            implements TemplateInstance {}

    private final VisibleProduct products;
    private final OutputPorts ports;
    private final ServiceLevels levels;
    private final Teams teams;
    private final QualityParts quality;
    private final Followers followers;

    ContractPages(
            VisibleProduct products,
            OutputPorts ports,
            ServiceLevels levels,
            Teams teams,
            QualityParts quality,
            Followers followers) {
        this.products = products;
        this.ports = ports;
        this.levels = levels;
        this.teams = teams;
        this.quality = quality;
        this.followers = followers;
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
        return new contract(
                ProductHead.of(product, "contract"),
                product.ports(),
                port,
                Contract.of(file),
                quality.of(port, file, products.viewer()),
                followers.follows(products.viewer(), product),
                levels.of(product, port, file).stream().map(LevelRow::of).toList(),
                ContractText.of(file),
                product.terms(),
                port.columns().stream().filter(ContractColumn::personalData).count(),
                product.ownerTeam(),
                teams.displayName(product.ownerTeam()),
                product.versions());
    }

    /** The rules with their last outcomes, as a table. */
    @GET
    @Path("contract.csv")
    @Transactional
    public Response csv(@RestPath String domain, @RestPath String slug, @RestQuery @DefaultValue("") String dataset) {
        DataProduct product = products.find(domain, slug);
        OutputPort port = port(product, dataset);
        List<RuleRow> rules =
                quality.of(port, ports.contractOf(port), products.viewer()).rows();
        return Download.csv(
                product.slug() + "-quality.csv",
                List.of("rule", "column", "limit", "state", "result", "reason", "source", "checked at"),
                write -> rules.forEach(rule -> write.accept(List.of(
                        rule.name(),
                        rule.column(),
                        rule.limit(),
                        rule.state().text(),
                        rule.result(),
                        rule.told(),
                        rule.source().isEmpty() ? "Fondaco" : rule.source(),
                        rule.checkedAt() == null ? "" : rule.checkedAt().toString()))));
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

    /** The dataset of that name, the first without one. */
    static OutputPort port(DataProduct product, String dataset) {
        return product.ports().stream()
                .filter(port -> dataset.isEmpty() || port.name().equals(dataset))
                .findFirst()
                .orElseThrow(() -> new NotFound("dataset-unknown", "This product has no such dataset."));
    }
}
