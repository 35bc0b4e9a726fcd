/** Who follows a product, and what its owners announce. */
@NullMarked
package io.fondaco.product.follow;

import org.jspecify.annotations.NullMarked;
