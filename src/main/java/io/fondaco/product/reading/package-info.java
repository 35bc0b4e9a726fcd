/** What a reading of the products' files came to, and whose turn it is to read. */
@NullMarked
package io.fondaco.product.reading;

import org.jspecify.annotations.NullMarked;
