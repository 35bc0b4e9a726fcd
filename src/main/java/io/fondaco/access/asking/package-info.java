/** What requesters do with a request: send it, change it, remind, withdraw. */
@NullMarked
package io.fondaco.access.asking;

import org.jspecify.annotations.NullMarked;
