/**
 * How declared state is kept true in the engine by any number of nodes: rows that are due, who may work on one, what it
 * may still do, and when it is tried again. What is wanted and how it is brought about is the matter of each user.
 */
@org.jspecify.annotations.NullMarked
package io.fondaco.reconcile;
