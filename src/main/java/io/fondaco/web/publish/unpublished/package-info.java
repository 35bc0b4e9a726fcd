/** The page of tables that no product publishes. */
@NullMarked
package io.fondaco.web.publish.unpublished;

import org.jspecify.annotations.NullMarked;
