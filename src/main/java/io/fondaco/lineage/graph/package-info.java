/** Where a product comes from and goes to, as one viewer may see it. */
@org.jspecify.annotations.NullMarked
package io.fondaco.lineage.graph;
