/** Tables and views beside published ones that no product publishes. */
@org.jspecify.annotations.NullMarked
package io.fondaco.product.unpublished;
