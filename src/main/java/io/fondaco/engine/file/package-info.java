/** Where the files of a table lie and how they are written, as Trino tells it. */
@org.jspecify.annotations.NullMarked
package io.fondaco.engine.file;
