/** YAML with the lines where its fields stand, and problems at those lines. */
@NullMarked
package io.fondaco.product.standard.yaml;

import org.jspecify.annotations.NullMarked;
