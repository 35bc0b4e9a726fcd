/** What changes in a product, for feed readers. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.feed;
