/** Looks at the queries that Trino itself remembers, so that an event listener that is off is noticed. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.poll;
