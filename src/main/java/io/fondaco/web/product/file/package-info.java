/** Which files a dataset consists of, for people who read them with something else than Trino. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.product.file;
