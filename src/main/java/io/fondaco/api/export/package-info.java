/** What is published here, for other catalogues. */
@org.jspecify.annotations.NullMarked
package io.fondaco.api.export;
