/** The page of the exports to other catalogues. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.export;
