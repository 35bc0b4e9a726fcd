package io.fondaco.api.product;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody goes back to an earlier version.
 *
 * @param reason 10 to 500 characters, for the readers of the product
 * @param plan the hash of the plan that was looked at; without it, whatever the plan is now
 */
public record RollBackBody(
        @Nullable String reason, @Nullable String plan) {}
