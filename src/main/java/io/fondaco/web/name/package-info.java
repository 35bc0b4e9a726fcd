/** What pages call whoever does something: people, the portal, its jobs. */
@NullMarked
package io.fondaco.web.name;

import org.jspecify.annotations.NullMarked;
