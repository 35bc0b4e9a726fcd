/** Small words that every feature uses: names, pages, errors, the clock. Knows nothing of any feature. */
@org.jspecify.annotations.NullMarked
package io.fondaco.common;
