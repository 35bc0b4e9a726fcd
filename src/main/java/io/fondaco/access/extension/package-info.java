/** More time for an access by the word of who decides, without a request. */
@NullMarked
package io.fondaco.access.extension;

import org.jspecify.annotations.NullMarked;
