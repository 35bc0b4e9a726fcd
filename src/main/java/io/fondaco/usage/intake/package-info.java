/** Takes finished queries in: durable before it is answered, once for each query. Knows nothing of HTTP. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.intake;
