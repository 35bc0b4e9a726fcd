/** Several requests at once over the API. */
@NullMarked
package io.fondaco.api.access.basket;

import org.jspecify.annotations.NullMarked;
