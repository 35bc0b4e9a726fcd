/** Short answers: what to do now, what a message of Trino's means, what the words mean. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.help;
