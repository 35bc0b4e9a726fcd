package io.fondaco.product.folder;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.folder.ReadProduct.Identity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is published when a reading begins.
 *
 * @param keptIn where its files are kept
 * @param version counts its changes
 * @param objects what its ports read now, in their order
 * @param mark what its files were when they were last read without fault, or null
 */
record KnownProduct(
        UUID id,
        String path,
        String name,
        ProductStatus status,
        KeptIn keptIn,
        @Nullable String successor,
        long version,
        List<QualifiedName> objects,
        FileMark.@Nullable Content mark) {

    /** What its file says of it, as far as it must differ from others; its mark is there. */
    Identity identity() {
        return new Identity(mark == null ? "" : mark.fileId(), name, status, successor, objects);
    }

    /** Whether files with this fingerprint would be read as what the product is already. */
    boolean isAs(String fingerprint, LocalDate today) {
        return mark != null
                && mark.fingerprint().equals(fingerprint)
                && mark.version() == version
                && (mark.readAgainOn() == null || mark.readAgainOn().isAfter(today));
    }
}
