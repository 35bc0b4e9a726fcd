/** Who somebody is: people, their teams and roles, and the names under which Trino knows them. */
@org.jspecify.annotations.NullMarked
package io.fondaco.identity;
