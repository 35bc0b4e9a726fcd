/** What other catalogues get to know: published products and their tables, a part at a time. Knows no format. */
@org.jspecify.annotations.NullMarked
package io.fondaco.export;
