/** The rule by which use fell or began to fail: plain counts of days in, what was judged out. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.rule;
