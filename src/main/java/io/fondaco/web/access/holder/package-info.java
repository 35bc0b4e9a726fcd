/** Pages of service accounts, hand-overs and delegations. */
@NullMarked
package io.fondaco.web.access.holder;

import org.jspecify.annotations.NullMarked;
