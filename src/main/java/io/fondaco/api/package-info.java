/**
 * The JSON surface, {@code /api/v1}: views of what the features hold, with the same rights as the pages. Knows the
 * features; knows nothing of the pages.
 */
@org.jspecify.annotations.NullMarked
package io.fondaco.api;
