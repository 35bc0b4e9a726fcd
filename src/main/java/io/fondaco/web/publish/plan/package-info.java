/** The third step of a new product: what publishing it would do, and the button. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.publish.plan;
