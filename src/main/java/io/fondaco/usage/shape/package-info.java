/** Shapes of queries: what they do without their values, what each costs, and one that failed as an example. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.shape;
