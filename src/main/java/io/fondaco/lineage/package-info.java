/** What was made of what, table by table and column by column, and how that is known. Knows no product and no page. */
@org.jspecify.annotations.NullMarked
package io.fondaco.lineage;
