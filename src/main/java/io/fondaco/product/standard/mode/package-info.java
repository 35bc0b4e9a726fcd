/** Reads the modes that a contract declares. */
@org.jspecify.annotations.NullMarked
package io.fondaco.product.standard.mode;
