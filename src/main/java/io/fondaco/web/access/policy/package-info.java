/** A policy as pages say it, try it, and let its owner change it. */
@NullMarked
package io.fondaco.web.access.policy;

import org.jspecify.annotations.NullMarked;
