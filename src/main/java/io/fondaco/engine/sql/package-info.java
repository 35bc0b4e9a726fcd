/** What SQL says: the objects and columns it names. */
@NullMarked
package io.fondaco.engine.sql;

import org.jspecify.annotations.NullMarked;
