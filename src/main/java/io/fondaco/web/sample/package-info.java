/** The first rows of a dataset, read as the viewer, so that Trino's own rules decide what they see. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.sample;
