/** Agreements: who may read which port, why, until when; what they want in Trino. */
@NullMarked
package io.fondaco.access.agreement;

import org.jspecify.annotations.NullMarked;
