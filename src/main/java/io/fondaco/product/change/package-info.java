/** What a new version of a product changes for its readers, how much that is, and which number it needs. */
@org.jspecify.annotations.NullMarked
package io.fondaco.product.change;
