/** What people choose for themselves: mail, the look of the pages, keys; and the pages that explain these. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.settings;
