/** What somebody typed whose session had ended, until they are signed in again. */
@NullMarked
package io.fondaco.web.kept;

import org.jspecify.annotations.NullMarked;
