/** Data that people look for and nobody offers yet: who asks a domain for what. Knows nothing of products. */
@NullMarked
package io.fondaco.product.wish;

import org.jspecify.annotations.NullMarked;
