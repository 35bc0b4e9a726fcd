package io.fondaco.web.home;

/** How many products of a domain the viewer may know. */
public record DomainCount(String slug, String name, long products) {}
