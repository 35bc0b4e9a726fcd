/** Pages of how a product is used. */
@NullMarked
package io.fondaco.web.usage;

import org.jspecify.annotations.NullMarked;
