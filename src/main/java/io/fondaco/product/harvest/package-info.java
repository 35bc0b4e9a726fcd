/**
 * What was last seen in Trino of the objects behind ports, and how that differs from what contracts promise. Knows the
 * engine's harvest and the products; pages and the index read this instead of asking Trino.
 */
@org.jspecify.annotations.NullMarked
package io.fondaco.product.harvest;
