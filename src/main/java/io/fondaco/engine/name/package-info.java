/** Names of catalogs, schemas and objects, compared and written in one form. */
@NullMarked
package io.fondaco.engine.name;

import org.jspecify.annotations.NullMarked;
