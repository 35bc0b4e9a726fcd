package io.fondaco.web.home;

/** A product that is used much. */
public record MostUsed(String name, String path, long queries) {}
