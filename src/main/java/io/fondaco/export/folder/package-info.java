/** Files for other catalogues, written on a schedule. Knows the formats by their interface only. */
@org.jspecify.annotations.NullMarked
package io.fondaco.export.folder;
