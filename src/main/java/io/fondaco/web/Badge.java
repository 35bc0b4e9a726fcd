package io.fondaco.web;

/**
 * A state in words, with an icon and a colour beside them.
 *
 * @param kind the colour: {@code ok}, {@code info}, {@code warn}, {@code bad}, {@code line}, or empty for muted
 */
public record Badge(String text, String icon, String kind) {}
