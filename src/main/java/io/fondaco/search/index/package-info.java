/** What is indexed of a product, and who may find it. */
@NullMarked
package io.fondaco.search.index;

import org.jspecify.annotations.NullMarked;
