/** Pages for asking, deciding, holding and taking away access. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.access;
