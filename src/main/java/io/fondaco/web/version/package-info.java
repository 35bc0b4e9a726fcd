/** What differs between two versions of a product, on a page. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.version;
