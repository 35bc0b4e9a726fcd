package io.fondaco.product.standard.yaml;

import jakarta.persistence.Embeddable;

/**
 * Why a file is refused, so that its author finds the place and knows what to do.
 *
 * @param file the file, relative to the folder of products
 * @param line the line, from 1
 * @param field the path of the field, such as {@code outputPorts[0].contractId}; empty for the file as a whole
 * @param reason what is wrong, in words that may stand on a page
 */
@Embeddable
public record Problem(String file, int line, String field, String reason) {

    /** {@code file:line field: reason}, for logs. */
    @Override
    public String toString() {
        return file + ":" + line + (field.isEmpty() ? "" : " " + field) + ": " + reason;
    }
}
