/** How grants are kept in Trino: by statements, or by the portal's rules that a look in the holder's name reads back. */
@org.jspecify.annotations.NullMarked
package io.fondaco.access.rule;
