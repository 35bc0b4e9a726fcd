package io.fondaco.product.folder;

import io.fondaco.identity.NameUse;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.standard.ProductFile;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.ReferenceData;
import io.fondaco.product.standard.yaml.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One product's files and what they say, before they are held against those of the others.
 *
 * @param names people whom they name
 */
record ParsedProduct(ProductFiles files, Reading<ProductDescription> reading, List<String> names) {

    static ParsedProduct of(ProductFiles files, ReferenceData reference) {
        Set<String> names = new TreeSet<>();
        ReferenceData noting = new ReferenceData(
                reference.domains(),
                reference.teams(),
                reference.clusters(),
                named -> noted(named, names, reference),
                reference.settings(),
                reference.today());
        return new ParsedProduct(files, ProductFile.read(files, noting), List.copyOf(names));
    }

    private static Optional<String> noted(NameUse named, Set<String> names, ReferenceData reference) {
        names.add(named.name());
        return reference.names().problem(named);
    }

    String path() {
        return files.path();
    }

    Optional<ProductDescription> description() {
        return reading.value();
    }
}
