package io.fondaco.identity;

/**
 * The provider gave an account another name; fired in the transaction in which it was noticed. In Trino that is
 * somebody else.
 *
 * @param before the name in Trino until now
 * @param name the name in Trino from now on
 */
public record PersonRenamed(String before, String name) {}
