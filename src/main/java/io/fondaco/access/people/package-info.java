/** People who come and go: departures, memberships, the provider's directory. */
@NullMarked
package io.fondaco.access.people;

import org.jspecify.annotations.NullMarked;
