package io.fondaco.web.home;

/** A product that is used much. */
public record Favourite(String name, String path, long queries) {}
