/**
 * Everything that touches Trino: connections, names and their quoting, metadata, privileges, SQL analysis.
 * The only package that knows {@code java.sql} and {@code io.trino}; it knows nothing of products or requests.
 */
@org.jspecify.annotations.NullMarked
package io.fondaco.engine;
