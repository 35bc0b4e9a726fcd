/** People, teams, domains and service accounts, picked by the first letters of their names. */
@NullMarked
package io.fondaco.web.picker;

import org.jspecify.annotations.NullMarked;
