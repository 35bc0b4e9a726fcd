package io.fondaco.product.folder;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.standard.yaml.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one product's files came to: little enough to keep it of all products until they are held against each other.
 *
 * @param identity what the product wants to be; empty where its files are wrong
 * @param unchanged whether its files are what they were, so that nothing is left to be done
 * @param problems why its files are wrong
 * @param notes files that belong to it and say nothing
 * @param parsed what its files say, where there was room to keep it
 */
record ReadProduct(
        String path,
        Optional<Identity> identity,
        boolean unchanged,
        String fingerprint,
        List<Problem> problems,
        List<Problem> notes,
        @Nullable ParsedProduct parsed) {

    /**
     * What others may not want to be as well.
     *
     * @param objects what each port reads, in the order of the file
     */
    record Identity(
            String id,
            String name,
            ProductStatus status,
            @Nullable String successor,
            List<QualifiedName> objects) {

        static Identity of(ProductDescription description) {
            return new Identity(
                    description.id(),
                    description.name(),
                    description.status(),
                    description.successor(),
                    description.ports().stream()
                            .map(OutputPort.Description::object)
                            .toList());
        }
    }

    /** A product whose files were read. */
    static ReadProduct of(ParsedProduct parsed, String fingerprint, boolean kept) {
        return new ReadProduct(
                parsed.path(),
                parsed.description().map(Identity::of),
                false,
                fingerprint,
                parsed.reading().problems(),
                parsed.reading().notes(),
                kept ? parsed : null);
    }

    /** A product whose files may not be what they say. */
    static ReadProduct wrong(String path, String fingerprint, Problem why) {
        return new ReadProduct(path, Optional.empty(), false, fingerprint, List.of(why), List.of(), null);
    }

    /** A product whose files are what they were. */
    static ReadProduct unchanged(KnownProduct known, String fingerprint) {
        return new ReadProduct(
                known.path(), Optional.of(known.identity()), true, fingerprint, List.of(), List.of(), null);
    }
}
