/** Several requests at once. */
@NullMarked
package io.fondaco.access.basket;

import org.jspecify.annotations.NullMarked;
