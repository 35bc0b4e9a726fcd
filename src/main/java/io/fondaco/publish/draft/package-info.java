/** Products that somebody is about to publish on pages: what they typed so far, and the files that follow from it. */
@org.jspecify.annotations.NullMarked
package io.fondaco.publish.draft;
