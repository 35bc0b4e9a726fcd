/** How long an access lasts: the periods to choose from, more time, how it ended; the same words on every page. */
@NullMarked
package io.fondaco.web.access.time;

import org.jspecify.annotations.NullMarked;
