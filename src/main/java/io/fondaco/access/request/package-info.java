/** Requests for access: what is asked for, and what was said and decided. */
@NullMarked
package io.fondaco.access.request;

import org.jspecify.annotations.NullMarked;
