/** What an owner sees and sets of the access to a product. */
@NullMarked
package io.fondaco.web.access.manage;

import org.jspecify.annotations.NullMarked;
