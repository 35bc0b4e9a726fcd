/** The terms of a product's access as its files or owners say them: who may ask, who decides, for how long. */
@NullMarked
package io.fondaco.product.terms;

import org.jspecify.annotations.NullMarked;
