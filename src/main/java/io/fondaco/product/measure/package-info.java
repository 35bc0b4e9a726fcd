/** How large and how fresh the tables and views behind ports are, day by day. */
@org.jspecify.annotations.NullMarked
package io.fondaco.product.measure;
