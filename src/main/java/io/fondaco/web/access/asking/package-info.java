/** The form by which somebody asks, or asks differently. */
@NullMarked
package io.fondaco.web.access.asking;

import org.jspecify.annotations.NullMarked;
