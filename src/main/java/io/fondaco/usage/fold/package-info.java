/** Rolls finished queries up by object and day, so that the cost of a page does not grow with history. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.fold;
