package io.fondaco.product.definition;

import jakarta.persistence.Embeddable;

/**
 * One of the files that a version of a product was published from.
 *
 * @param path its name, without the folder of the product
 * @param text all that it says, byte for byte
 */
@Embeddable
public record VersionFile(String path, String text) {}
