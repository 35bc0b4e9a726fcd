/** Whom the portal told that something is wrong with the use of a product. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.told;
