/** Queries by the hour in which they ended. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.hour;
