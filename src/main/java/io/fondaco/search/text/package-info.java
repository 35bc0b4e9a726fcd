/** How texts become terms: spellings, analysis, words that were typed. Knows nothing of products. */
@NullMarked
package io.fondaco.search.text;

import org.jspecify.annotations.NullMarked;
