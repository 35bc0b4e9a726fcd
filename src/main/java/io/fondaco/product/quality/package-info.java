/** Rules that the data of a port must keep: what is measured, within which limit, and the SQL that measures it. */
@org.jspecify.annotations.NullMarked
package io.fondaco.product.quality;
