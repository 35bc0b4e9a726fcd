/** What brings a notice about. */
@NullMarked
package io.fondaco.notification.trigger;

import org.jspecify.annotations.NullMarked;
