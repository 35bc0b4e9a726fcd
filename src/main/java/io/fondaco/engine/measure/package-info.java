/** How large tables are and how new their rows, as far as Trino tells without reading them all. */
@org.jspecify.annotations.NullMarked
package io.fondaco.engine.measure;
