/** Who did what, when, and why: the trail that is only ever added to, in the transaction of the change itself. */
@org.jspecify.annotations.NullMarked
package io.fondaco.audit;
