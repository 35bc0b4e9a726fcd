/** Requests over the API. */
@NullMarked
package io.fondaco.api.access.request;

import org.jspecify.annotations.NullMarked;
