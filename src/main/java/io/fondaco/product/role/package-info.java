/** Roles that begin and end on days that the files name. */
@NullMarked
package io.fondaco.product.role;

import org.jspecify.annotations.NullMarked;
