/** Loads that were seen, after which the rules of datasets are checked. It knows who may tell of one, and nothing of checks. */
@org.jspecify.annotations.NullMarked
package io.fondaco.quality.load;
