package io.fondaco.product.change;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.engine.Clusters;
import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductVersion;
import io.fondaco.product.ProductsConfig;
import io.fondaco.product.standard.ProductFile;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.ReferenceData;
import io.fondaco.product.standard.ReferenceData.NameCheck;
import io.fondaco.product.standard.ReferenceData.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What published versions promise, read from their files once more. */
@ApplicationScoped
public class VersionPromises {

    private final ProductsConfig config;
    private final Clusters clusters;

    VersionPromises(ProductsConfig config, Clusters clusters) {
        this.config = config;
        this.clusters = clusters;
    }

    /**
     * What differs between two versions of a product.
     *
     * @param changes the weightiest first; empty where the files of one are not kept
     */
    public record Difference(ProductVersion from, ProductVersion to, Optional<List<ContractChange>> changes) {}

    /** The difference of two versions; without the first, from the one that came before, if any did. */
    public Difference between(DataProduct product, Optional<String> from, String to) {
        ProductVersion now = version(product, to);
        ProductVersion before = from.filter(number -> !number.isBlank())
                .map(number -> version(product, number))
                .or(() -> product.versions().stream()
                        .filter(version -> version.publishedAt().isBefore(now.publishedAt()))
                        .max(Comparator.comparing(ProductVersion::publishedAt)))
                .orElse(now);
        return new Difference(
                before, now, of(before).flatMap(then -> of(now).map(next -> ContractDiff.between(then, next))));
    }

    /** The version of that number. */
    public static ProductVersion version(DataProduct product, String number) {
        return product.version(number)
                .orElseThrow(
                        () -> new NotFound("version-unknown", "This product does not have a version " + number + "."));
    }

    /** What a version promises; empty where its files are not kept, or can't be read any more. */
    public Optional<ProductPromises> of(ProductVersion version) {
        if (version.source().isBlank() || version.files().isEmpty()) {
            return Optional.empty();
        }
        ReferenceData reference = new ReferenceData(
                Map.of(),
                Set.of(),
                clusters.names(),
                NameCheck.READABLE,
                new Settings(config.environment(), config.variables()),
                LocalDate.EPOCH);
        ProductFile.Promised promised = ProductFile.promised(ProductFiles.of(version), reference);
        return promised.ports().isEmpty()
                ? Optional.empty()
                : Optional.of(ProductPromises.of(promised.terms(), promised.ports()));
    }
}
