package io.fondaco.access;

import io.fondaco.product.DataProduct;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What is asked for at one of several products. */
public record BasketWish(DataProduct product, AccessWish wish) {

    /** The key of this product's request: the same for each sending of the form of that key. */
    public static String keyOf(DataProduct product, String formKey) {
        return UUID.nameUUIDFromBytes((product.path() + "/" + formKey).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
