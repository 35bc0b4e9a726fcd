/** Grants in Trino, and the one reconciler that keeps them true. */
@NullMarked
package io.fondaco.access.grant;

import org.jspecify.annotations.NullMarked;
