/** What pages and the API say of a product's use, from the roll-ups alone, and how much of it a viewer may see. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.report;
