package io.fondaco.access.basket;

import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.product.DataProduct;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What is asked for at one of several products. */
public record BasketInput(DataProduct product, AccessRequestInput input) {

    /** The key of this product's request: the same for each sending of the form of that key. */
    public static String keyOf(DataProduct product, String formKey) {
        return UUID.nameUUIDFromBytes((product.path() + "/" + formKey).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
