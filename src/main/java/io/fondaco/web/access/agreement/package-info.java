/** Pages of what people may read, and of what they gave. */
@NullMarked
package io.fondaco.web.access.agreement;

import org.jspecify.annotations.NullMarked;
