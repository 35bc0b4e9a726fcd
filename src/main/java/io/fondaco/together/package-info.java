/**
 * Which products go together: those that queries used at once, and those that share a key; and how to join two of them.
 * It counts queries and people, and knows no names of people.
 */
@NullMarked
package io.fondaco.together;

import org.jspecify.annotations.NullMarked;
