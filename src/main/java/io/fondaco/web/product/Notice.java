package io.fondaco.web.product;

/** Something that a reader of the product should know before using it. */
public record Notice(String kind, String title, String text) {}
