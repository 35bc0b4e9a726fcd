/** Publishing by programs. */
@org.jspecify.annotations.NullMarked
package io.fondaco.api.publish;
