/** What both surfaces share: how errors look, the headers that protect pages, and the wall against foreign sites. */
@org.jspecify.annotations.NullMarked
package io.fondaco.http;
