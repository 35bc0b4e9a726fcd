/** Data products as JSON. */
@org.jspecify.annotations.NullMarked
package io.fondaco.api.product;
