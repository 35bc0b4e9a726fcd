package io.fondaco.product.folder;

import io.fondaco.product.ProductDescription;
import io.fondaco.product.standard.ProductFile;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.ReferenceData;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Reading;
import java.util.Optional;

/** One product's files and what they say, before they are held against those of the others. */
record ParsedProduct(ProductFiles files, Reading<ProductDescription> reading) {

    static ParsedProduct of(ProductFiles files, ReferenceData surroundings) {
        return new ParsedProduct(files, ProductFile.read(files, surroundings));
    }

    String path() {
        return files.path();
    }

    Optional<ProductDescription> description() {
        return reading.value();
    }

    Problem problem(String field, String reason) {
        return ProductFile.problem(files.product(), field, reason);
    }
}
