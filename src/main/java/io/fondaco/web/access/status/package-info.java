/** What a viewer may do with a product now, in words and buttons. */
@NullMarked
package io.fondaco.web.access.status;

import org.jspecify.annotations.NullMarked;
