/** The portal's pages: one subpackage per feature; here is what all pages share. Knows features, never the API. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web;
