/**
 * Finds data products by words: a Lucene index in memory, built from the database, and its queries. What a viewer may
 * not know is not in their hits, counts or suggestions. Knows nothing of pages.
 */
@org.jspecify.annotations.NullMarked
package io.fondaco.search;
