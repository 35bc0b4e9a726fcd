/** The approvers' inbox. */
@NullMarked
package io.fondaco.web.access.approval;

import org.jspecify.annotations.NullMarked;
