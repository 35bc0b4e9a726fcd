/** Comments on tables of others, where their product's owner wants the contract's words to be seen in Trino. */
@org.jspecify.annotations.NullMarked
package io.fondaco.publish.comment;
