/** What became of the quality rules that contracts declare: the last outcome of each, and those of the last 90 days. */
@org.jspecify.annotations.NullMarked
package io.fondaco.quality;
