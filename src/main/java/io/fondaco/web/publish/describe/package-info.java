/** The second step of a new product: what it is and what its columns mean; and the preview of its draft. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.publish.describe;
