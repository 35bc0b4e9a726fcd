/** Recertification: who still needs what they may read. */
@NullMarked
package io.fondaco.access.review;

import org.jspecify.annotations.NullMarked;
