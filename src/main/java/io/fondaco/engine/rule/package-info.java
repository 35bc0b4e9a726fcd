/** Trino's file rules: which catalogs the portal may write them for, what they say, and the file that holds them. */
@org.jspecify.annotations.NullMarked
package io.fondaco.engine.rule;
