/** What a viewer may do with a product now. */
@NullMarked
package io.fondaco.access.status;

import org.jspecify.annotations.NullMarked;
