/** Which products go together with one, and how to join them. */
@NullMarked
package io.fondaco.web.together;

import org.jspecify.annotations.NullMarked;
