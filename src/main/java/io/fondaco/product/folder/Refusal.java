package io.fondaco.product.folder;

/**
 * Why a product may not become what its files say.
 *
 * @param field of the product's file that says it
 */
record Refusal(String field, String reason) {}
