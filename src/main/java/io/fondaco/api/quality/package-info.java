/** How the quality rules of products stand, and what other tools found out. */
@org.jspecify.annotations.NullMarked
package io.fondaco.api.quality;
