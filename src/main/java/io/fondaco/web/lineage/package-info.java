/** Where a product comes from and goes to, as a graph and as a table. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.lineage;
