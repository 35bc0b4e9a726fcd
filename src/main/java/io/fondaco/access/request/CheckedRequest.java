package io.fondaco.access.request;

import io.fondaco.access.holder.Holder;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.terms.ApprovalPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A request that keeps to every rule, and so can be sent.
 *
 * @param person who asks
 * @param policy the one that it was checked against
 * @param extended the request whose access this one prolongs or changes, or null
 */
public record CheckedRequest(
        Person person,
        DataProduct product,
        Holder holder,
        ApprovalPolicy policy,
        RequestDetails details,
        @Nullable AccessRequest extended) {}
