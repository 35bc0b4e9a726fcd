/** The identity provider's list of accounts. */
@NullMarked
package io.fondaco.identity.directory;

import org.jspecify.annotations.NullMarked;
