/** What words find, and in which order: stages first, then how well a product fits. Knows nothing of viewers. */
@NullMarked
package io.fondaco.search.rank;

import org.jspecify.annotations.NullMarked;
