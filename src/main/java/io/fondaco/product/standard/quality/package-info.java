/** Reads the quality rules that a contract declares. */
@org.jspecify.annotations.NullMarked
package io.fondaco.product.standard.quality;
