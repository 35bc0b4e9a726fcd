/** Whose turn it is to decide on a request, and the decision. */
@NullMarked
package io.fondaco.access.approval;

import org.jspecify.annotations.NullMarked;
