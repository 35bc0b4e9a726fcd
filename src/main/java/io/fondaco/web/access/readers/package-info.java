/** Who can read a product, what became of it, and what Trino was seen to hold. */
@NullMarked
package io.fondaco.web.access.readers;

import org.jspecify.annotations.NullMarked;
