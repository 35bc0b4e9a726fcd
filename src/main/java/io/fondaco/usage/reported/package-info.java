/** What tools beside Trino report of their own runs, by OpenLineage: kept apart from what Trino saw. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.reported;
