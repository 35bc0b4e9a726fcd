package io.fondaco.product.change;

/**
 * Why a product may not become what its files say.
 *
 * @param field of the product's file that says it
 */
public record Refusal(String field, String reason) {}
