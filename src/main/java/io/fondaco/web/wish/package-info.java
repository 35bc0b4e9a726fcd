/** Pages to ask a domain for data that nobody offers yet. */
@NullMarked
package io.fondaco.web.wish;

import org.jspecify.annotations.NullMarked;
