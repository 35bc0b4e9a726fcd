/** Following a product, and what its owners announce. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.follow;
