package io.fondaco.publish.apply;

import io.fondaco.identity.Person;

/**
 * Who sends files.
 *
 * @param person who it is, a program under the name of its service account
 * @param program whether a service account sends them
 */
public record Caller(Person person, boolean program) {}
