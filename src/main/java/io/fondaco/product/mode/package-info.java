/** The ways in which a port can be read: which columns, masked how, which rows. */
@org.jspecify.annotations.NullMarked
package io.fondaco.product.mode;
