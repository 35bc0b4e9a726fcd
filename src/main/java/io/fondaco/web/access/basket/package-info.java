/** The basket. */
@NullMarked
package io.fondaco.web.access.basket;

import org.jspecify.annotations.NullMarked;
