/**
 * Databases beside the lake, for dev mode and tests: a MariaDB and a PostgreSQL that Trino reads as the catalogs
 * {@code mysql} and {@code postgresql}. Where one of them cannot run, its catalog is left out and all else goes on.
 */
@org.jspecify.annotations.NullMarked
package io.fondaco.dev.source;
