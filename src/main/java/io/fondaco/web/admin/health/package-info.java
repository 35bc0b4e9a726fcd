/** How the portal itself is doing, in one page for those who run it. */
@NullMarked
package io.fondaco.web.admin.health;

import org.jspecify.annotations.NullMarked;
