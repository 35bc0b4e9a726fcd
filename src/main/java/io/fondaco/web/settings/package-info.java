/** What people choose for themselves: mail, the look of the pages, keys. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.settings;
