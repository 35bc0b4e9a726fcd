/** Pages of requests, for who asks and who decides. */
@NullMarked
package io.fondaco.web.access.request;

import org.jspecify.annotations.NullMarked;
