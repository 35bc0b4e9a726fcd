/** Publishing by programs: archives of product folders, who may send them, and what becomes of them. */
@org.jspecify.annotations.NullMarked
package io.fondaco.publish.apply;
