/** Files that are written while their rows are read; every export is one of them. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.download;
