/** Reviews of who still needs access, as JSON. */
@org.jspecify.annotations.NullMarked
package io.fondaco.api.review;
