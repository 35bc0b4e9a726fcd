/** Service accounts, delegations, teams and who left, as JSON. */
@org.jspecify.annotations.NullMarked
package io.fondaco.api.people;
