/** Domains and teams. */
@NullMarked
package io.fondaco.product.organisation;

import org.jspecify.annotations.NullMarked;
