/** Pages on which people publish: a new product in three steps, its draft, its plan. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.publish;
