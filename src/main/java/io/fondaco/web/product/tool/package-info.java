/** What each tool wants to be told to reach a dataset in Trino. */
@NullMarked
package io.fondaco.web.product.tool;

import org.jspecify.annotations.NullMarked;
