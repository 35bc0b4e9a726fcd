/** What the owner of a dataset promises: rules, service levels, terms, and the contract that says so. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.contract;
