/** Finds anything by a few letters: products, columns, domains, teams, people, pages. */
@NullMarked
package io.fondaco.web.palette;

import org.jspecify.annotations.NullMarked;
