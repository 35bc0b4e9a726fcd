/** The portal's rules for Trino: the file as it was written last, the bundle for an OPA, and answers to Trino's plugin. */
@org.jspecify.annotations.NullMarked
package io.fondaco.api.rule;
