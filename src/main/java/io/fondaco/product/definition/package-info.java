/** How the object of a port is made, where the portal makes it; the files that a version is made of. */
@org.jspecify.annotations.NullMarked
package io.fondaco.product.definition;
