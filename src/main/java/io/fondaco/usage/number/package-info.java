/** Notices queries that were never reported, by the numbers in Trino's query ids. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.number;
