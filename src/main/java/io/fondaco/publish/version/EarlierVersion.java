package io.fondaco.publish.version;

import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductVersion;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.SemanticVersion;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A version that somebody may want back, as it is kept.
 *
 * @param live the version that is live now
 * @param number the one to go back to
 * @param highest the highest number that was ever live
 * @param against why it can't come back, as far as the portal knows by itself; empty where nothing is known
 */
record EarlierVersion(
        ProductFiles files, KeptIn place, String live, String number, String highest, Optional<String> against) {

    static EarlierVersion of(DataProduct product, ProductVersion version) {
        String live = product.currentVersion();
        return new EarlierVersion(
                ProductFiles.of(version),
                product.keptIn(),
                live,
                version.number(),
                highest(product),
                against(product, version));
    }

    /**
     * The versions of which nothing is known that would keep their owners from going back to them.
     *
     * @param kept the numbers of those whose files the portal has
     */
    static Set<String> candidates(DataProduct product, Set<String> kept) {
        return product.versions().stream()
                .filter(version -> against(product, version, kept.contains(version.number()))
                        .isEmpty())
                .map(ProductVersion::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> against(DataProduct product, ProductVersion version) {
        return against(product, version, !version.files().isEmpty());
    }

    /**
     * Why this version can't come back, without a look at its texts.
     *
     * @param kept whether the portal has its files
     */
    private static Optional<String> against(DataProduct product, ProductVersion version, boolean kept) {
        Optional<SemanticVersion> live = SemanticVersion.parse(product.currentVersion());
        Optional<SemanticVersion> wanted = SemanticVersion.parse(version.number());
        if (!product.status().isPublic()) {
            return Optional.of("This product is not published, so there is nothing to go back from.");
        }
        if (version.number().equals(product.currentVersion())) {
            return Optional.of("Version %s is live already.".formatted(version.number()));
        }
        if (!kept) {
            return Optional.of("The portal does not have the files of version %s, so it can't go back to it."
                    .formatted(version.number()));
        }
        if (live.isEmpty() || wanted.isEmpty() || wanted.get().compareTo(live.get()) > 0) {
            return Optional.of("Version %s is not earlier than %s, which is live."
                    .formatted(version.number(), product.currentVersion()));
        }
        return live.get().major().equals(wanted.get().major())
                ? Optional.empty()
                : Optional.of(
                        ("Version %s has another major than %s: its readers would break. Publish it beside what is"
                                        + " live instead.")
                                .formatted(version.number(), product.currentVersion()));
    }

    private static String highest(DataProduct product) {
        return Stream.concat(
                        product.heldAbove().stream(),
                        product.versions().stream().map(ProductVersion::number))
                .filter(number -> SemanticVersion.parse(number).isPresent())
                .max(Comparator.comparing(
                        number -> SemanticVersion.parse(number).orElseThrow()))
                .orElse(product.currentVersion());
    }
}
