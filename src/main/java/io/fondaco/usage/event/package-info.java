/** What Trino says of a finished query, and what of it is use of which object. Knows neither database nor product. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.event;
