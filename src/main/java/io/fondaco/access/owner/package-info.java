/** What owners hold because they own: agreements that follow the products' files. */
@NullMarked
package io.fondaco.access.owner;

import org.jspecify.annotations.NullMarked;
