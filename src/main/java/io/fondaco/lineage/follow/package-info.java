/** Where lineage is learned: from queries that ran, and from what products' files declare. */
@org.jspecify.annotations.NullMarked
package io.fondaco.lineage.follow;
