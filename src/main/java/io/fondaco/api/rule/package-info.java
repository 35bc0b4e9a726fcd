/** Trino's rules as the portal wrote them last, for whoever brings them to Trino. */
@org.jspecify.annotations.NullMarked
package io.fondaco.api.rule;
