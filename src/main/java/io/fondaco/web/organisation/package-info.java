/** Domains and teams: what they own, and who answers for it. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.organisation;
