/** Pages of reviews. */
@NullMarked
package io.fondaco.web.access.review;

import org.jspecify.annotations.NullMarked;
