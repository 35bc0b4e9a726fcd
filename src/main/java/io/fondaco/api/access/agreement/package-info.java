/** Agreements over the API. */
@NullMarked
package io.fondaco.api.access.agreement;

import org.jspecify.annotations.NullMarked;
