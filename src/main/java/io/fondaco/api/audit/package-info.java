/** The audit trail and its verification, as JSON. */
@org.jspecify.annotations.NullMarked
package io.fondaco.api.audit;
